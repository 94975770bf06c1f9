package io.vpskit.provisioning;

import io.vpskit.provisioning.internal.gateway.PanelGateway;
import io.vpskit.provisioning.internal.store.RequestStore;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.decision.Note;
import io.vpskit.provisioning.internal.workflow.operation.Permission;
import io.vpskit.provisioning.internal.workflow.operation.Reading;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks panels about services on the thread of the host. Thread-safe. */
final class ServiceQuestions {
  /** The panel's zone is not known; these are the first and the last place to begin a month. */
  private static final Set<ZoneOffset> ZONES =
      Set.of(ZoneOffset.ofHours(14), ZoneOffset.UTC, ZoneOffset.ofHours(-12));

  private final RequestStore store;
  private final Map<String, PanelGateway> panels;
  private final InstantSource clock;

  ServiceQuestions(RequestStore store, Map<String, PanelGateway> panels, InstantSource clock) {
    this.store = store;
    this.panels = Map.copyOf(panels);
    this.clock = clock;
  }

  PanelLink panelLink(ServiceId id) {
    Service service = allowed(id, Reading.PANEL_LINK);
    String account = service.customer().accountName();
    Answer.Linked linked =
        ask(
            service,
            Reading.PANEL_LINK,
            new MachineCall.MakePanelLink(account),
            Answer.Linked.class);
    note(service, Reading.PANEL_LINK, "made for account '" + account + "'");
    return new PanelLink(linked.url());
  }

  PanelLink consoleLink(ServiceId id) {
    Service service = allowed(id, Reading.CONSOLE_LINK);
    String account = service.customer().accountName();
    Answer.Linked linked =
        ask(
            service,
            Reading.CONSOLE_LINK,
            new MachineCall.MakeConsoleLink(account, service.machineId().orElseThrow()),
            Answer.Linked.class);
    note(
        service,
        Reading.CONSOLE_LINK,
        "made for account '"
            + account
            + "', machine '"
            + service.machineName().orElseThrow()
            + "'");
    return new PanelLink(linked.url());
  }

  List<DailyTraffic> traffic(ServiceId id, YearMonth month) {
    requirePresent(id, month);
    Service service = allowed(id, Reading.TRAFFIC);
    Answer.Traffic traffic =
        ask(
            service,
            Reading.TRAFFIC,
            new MachineCall.ReportTraffic(service.machineId().orElseThrow()),
            Answer.Traffic.class);
    note(service, Reading.TRAFFIC, "asked for " + month);
    return traffic.days().stream()
        .filter(day -> day.day().map(it -> YearMonth.from(it).equals(month)).orElse(true))
        .toList();
  }

  private void requirePresent(ServiceId id, YearMonth month) {
    List<String> problems =
        new Problems()
            .unless(
                ZONES.stream()
                    .anyMatch(zone -> YearMonth.from(clock.instant().atOffset(zone)).equals(month)),
                "month must be the present one, for the panel reports no other; was %s",
                month)
            .found();
    if (!problems.isEmpty()) {
      throw new InvalidRequestException(Reading.TRAFFIC.words() + " of service " + id, problems);
    }
  }

  private Service allowed(ServiceId id, Reading reading) {
    RequestStore.Present present =
        store
            .present(id.value())
            .orElseThrow(() -> new ConflictException("there is no service " + id));
    Permission.refusal(reading, present.standing())
        .ifPresent(
            why -> {
              throw new ConflictException(
                  reading.words() + " of service " + id + " refused: " + why);
            });
    if (!panels.containsKey(present.service().module())) {
      throw new ConflictException(
          "module '" + present.service().module() + "' of service " + id + " is not configured");
    }
    return present.service();
  }

  private <A extends Answer> A ask(
      Service service, Reading reading, MachineCall call, Class<A> wanted) {
    Answer answer = panels.get(service.module()).perform(call).answer();
    if (wanted.isInstance(answer)) {
      return wanted.cast(answer);
    }
    String why = answer.trouble().orElse("the panel gave another answer");
    note(service, reading, "failed: " + why);
    throw new PanelFailedException(
        reading.words() + " of service " + service.id() + " failed: " + why);
  }

  private void note(Service service, Reading reading, String text) {
    store.note(service.id().value(), new Note(reading.words(), text), clock.instant());
  }
}
