package io.vpskit.vmmanager.machine;

import io.vpskit.core.PanelConnection;
import io.vpskit.core.PanelException;
import io.vpskit.core.call.PanelCall;
import io.vpskit.core.call.PanelFunction;
import io.vpskit.core.call.Problems;
import java.util.List;

/**
 * The addresses of a machine, the one it was created with among them. Safe for use by several
 * threads; every method blocks for one panel call and fails with a {@link PanelException}.
 */
public final class MachineAddresses {

  private static final PanelFunction LIST = PanelFunction.read("iplist");

  /** A second addition takes a second address. */
  private static final PanelFunction ADD = PanelFunction.unsafeWrite("iplist.edit");

  private static final PanelFunction CHANGE = PanelFunction.idempotentWrite("iplist.edit");
  private static final PanelFunction REMOVE = PanelFunction.idempotentWrite("iplist.delete");

  private final PanelConnection panel;

  /**
   * Addresses over a connection.
   *
   * @param panel a connection to VMmanager 5
   */
  public MachineAddresses(PanelConnection panel) {
    this.panel = panel;
  }

  /**
   * Lists all addresses of a machine ({@code iplist}; the function and its group headings, which
   * are left out, are seen on a sibling panel, its columns are inferred). A read.
   *
   * @param machine whose addresses
   * @return in the panel's order
   */
  public List<MachineAddress> list(MachineId machine) {
    return panel.list(LIST.call().on(machine.value()).allRows(), AddressReading::address);
  }

  /**
   * Gives a machine one more address, which the panel chooses ({@code iplist.edit}; seen in a
   * client of VMmanager 5). An unsafe write: after an unknown outcome list the addresses before
   * adding again.
   *
   * @param machine which machine
   * @param family IPv4 or IPv6
   * @param reverseName the name that the address is to resolve to
   * @return the address, as far as the panel says it
   */
  public AddedAddress add(MachineId machine, AddressFamily family, String reverseName) {
    return add(machine, new AddressChoice.Any(family), reverseName);
  }

  /**
   * Gives a machine one more address, chosen by the caller ({@code iplist.edit}; that it takes a
   * network or a certain address in the words of {@code vm.edit} is inferred). The panel says
   * {@code ok} to parameters it ignores, so the address that the machine got is to be compared with
   * the one that was wanted. An unsafe write: after an unknown outcome list the addresses before
   * adding again.
   *
   * @param machine which machine
   * @param choice any address of a family, one of a network, or a certain one
   * @param reverseName the name that the address is to resolve to
   * @return the address, as far as the panel says it
   */
  public AddedAddress add(MachineId machine, AddressChoice choice, String reverseName) {
    PanelCall call =
        ADD.call().saved().with("plid", machine.value()).with("domain", checked(reverseName));
    return panel.perform(AddressParameters.with(call, choice), AddressReading::added);
  }

  /**
   * Changes the name that an address resolves to ({@code iplist.edit}; seen on a sibling panel). An
   * idempotent write.
   *
   * @param machine whose address
   * @param address which address
   * @param reverseName the new name
   */
  public void changeReverseName(MachineId machine, AddressId address, String reverseName) {
    panel.perform(
        CHANGE
            .call()
            .on(address.value())
            .saved()
            .with("plid", machine.value())
            .with("domain", checked(reverseName)));
  }

  /**
   * Takes an address from a machine ({@code iplist.delete}; seen on a sibling panel). An idempotent
   * write; a repeated one may be refused as {@code missed}.
   *
   * @param machine whose address
   * @param address which address
   */
  public void remove(MachineId machine, AddressId address) {
    panel.perform(REMOVE.call().on(address.value()).with("plid", machine.value()));
  }

  private static String checked(String reverseName) {
    Problems problems = new Problems("reverse name");
    MachineTexts.checkHostName(problems, "reverseName", reverseName);
    problems.refuse();
    return reverseName;
  }
}
