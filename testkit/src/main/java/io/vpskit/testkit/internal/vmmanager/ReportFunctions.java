package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.internal.panel.CallContext;
import io.vpskit.testkit.internal.panel.FunctionTable;
import io.vpskit.testkit.internal.panel.Reply;
import io.vpskit.testkit.internal.wire.Element;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is measured: {@code reportvm}, {@code vm.sysinfo}. */
final class ReportFunctions {

  private final VmManager panel;
  private final MachineAccess access;

  ReportFunctions(VmManager panel) {
    this.panel = panel;
    this.access = new MachineAccess(panel.machines);
  }

  void addTo(FunctionTable functions) {
    functions.forAll("reportvm", this::traffic).forAll("vm.sysinfo", this::systemInformation);
  }

  /** A row for each day of this month on which there was traffic; the column date is inferred. */
  private Reply traffic(CallContext context) {
    Machine machine = access.require(context.required(panel.dialect.reportMachineField()), context);
    YearMonth month = YearMonth.from(context.now().atZone(ZoneOffset.UTC));
    List<Element> rows = new ArrayList<>();
    panel
        .traffic
        .of(machine, month)
        .forEach(
            (date, day) ->
                rows.add(
                    Element.of("elem")
                        .add("date", date.toString())
                        .add("rx", twoDigits(day.receivedGiB()))
                        .add("tx", twoDigits(day.sentGiB()))));
    return new Reply.Rows("date", rows);
  }

  private static String twoDigits(double gib) {
    return String.format(Locale.ROOT, "%.2f", gib);
  }

  private Reply systemInformation(CallContext context) {
    Machine machine = access.require(context.required("elid"), context);
    List<Element> rows = new ArrayList<>();
    rows.add(row("name", machine.name()));
    rows.add(row("mem", machine.memoryMiB + " MiB"));
    if (panel.dialect.fullVirtualization()) {
      rows.add(row("interface", "vnet" + machine.id()));
    } else {
      rows.add(row("hdd", machine.diskMiB + " MiB, " + machine.usedDiskMiB() + " MiB used"));
    }
    return new Reply.Rows("name", rows);
  }

  private static Element row(String name, String value) {
    return Element.of("elem").add("name", name).add("value", value);
  }
}
