package io.vpskit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.testkit.TestPanel.FrontEnd;
import io.vpskit.testkit.fault.Fault;
import io.vpskit.testkit.fault.FaultRule;
import io.vpskit.testkit.ledger.PanelCall;
import io.vpskit.testkit.ledger.RecordedCall;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault of the connection and of the answer, on both ways to the panel, before and after. */
class ConnectionFaultTest {

  private static final Duration SHORT = Duration.ofMillis(200);
  private static final Duration LONG = Duration.ofSeconds(20);

  /** Faults that keep the answer from the client, with the exception the client gets. */
  enum Broken {
    RESET(FaultRule::resetConnection, SocketException.class),
    CLOSED(FaultRule::closeConnection, IOException.class),
    STALLED(rule -> rule.stall(LONG), SocketTimeoutException.class),
    CUT(FaultRule::cutTransfer, ProtocolException.class);

    final Function<FaultRule, Fault> script;
    final Class<? extends IOException> exception;

    Broken(Function<FaultRule, Fault> script, Class<? extends IOException> exception) {
      this.script = script;
      this.exception = exception;
    }
  }

  static Stream<Arguments> brokenOnEveryWay() {
    return Stream.of(VmManagerEdition.values())
        .flatMap(
            edition ->
                Stream.of(FrontEnd.values())
                    .flatMap(
                        way ->
                            Stream.of(Broken.values())
                                .flatMap(
                                    fault ->
                                        Stream.of(true, false)
                                            .map(
                                                after ->
                                                    Arguments.of(edition, way, fault, after)))));
  }

  private static FaultRule creation(TestPanel panel, boolean after) {
    FaultRule rule = panel.emulator.faults().on("vm.edit").when(PanelCall::creates).nth(1);
    return after ? rule.afterEffect() : rule.beforeEffect();
  }

  @ParameterizedTest
  @MethodSource("brokenOnEveryWay")
  void aBrokenAnswerLeavesAMachineOnlyAfterTheEffect(
      VmManagerEdition edition, FrontEnd way, Broken broken, boolean after) {
    try (TestPanel panel = TestPanel.of(edition, way)) {
      Fault fault = broken.script.apply(creation(panel, after));
      Client impatient = panel.client.withReadTimeout(SHORT);

      assertThatThrownBy(
              () -> impatient.tryPost(TestPanel.parameters("xml", "vm.edit", panel.order("vm1"))))
          .isInstanceOf(broken.exception);

      assertThat(panel.emulator.ledger().machinesNamed("vm1")).hasSize(after ? 1 : 0);
      RecordedCall call = panel.emulator.ledger().calls("vm.edit").get(0);
      assertThat(call.hadEffect()).isEqualTo(after);
      assertThat(call.faults()).containsExactly(fault.description());
      assertThat(fault.fired()).isEqualTo(1);
      assertThat(panel.call("vm").has("metadata")).isTrue();
      assertThat(panel.create("vm2")).isEqualTo(after ? "2" : "1");
    }
  }

  @ParameterizedTest
  @EnumSource(FrontEnd.class)
  void theShorthandsStrikeWhenTheirNamesSay(FrontEnd way) {
    try (TestPanel panel = TestPanel.kvm(way)) {
      Client impatient = panel.client.withReadTimeout(SHORT);
      List<Function<FaultRule, Fault>> before =
          List.of(FaultRule::resetBeforeEffect, FaultRule::stallBeforeEffect);
      List<Function<FaultRule, Fault>> after =
          List.of(
              FaultRule::resetAfterEffect,
              FaultRule::loseAnswerAfterEffect,
              FaultRule::stallAfterEffect);
      int machines = 0;
      for (List<Function<FaultRule, Fault>> kinds : List.of(before, after)) {
        for (Function<FaultRule, Fault> kind : kinds) {
          kind.apply(panel.emulator.faults().on("vm.edit").nth(1));
          machines += kinds == after ? 1 : 0;
          String[] order = panel.order("vm" + machines, "mem", "1");
          assertThatThrownBy(() -> impatient.tryPost(TestPanel.parameters("xml", "vm.edit", order)))
              .isInstanceOf(IOException.class);
          assertThat(panel.emulator.machines()).hasSize(machines);
          panel.emulator.faults().clear();
        }
      }
    }
  }

  /** Faults after which the client has an answer of status 200 that is not the right one. */
  enum Bent {
    TRUNCATED(FaultRule::truncateBody),
    EMPTY(FaultRule::emptyBody),
    HTML(FaultRule::htmlPage);

    final Function<FaultRule, Fault> script;

    Bent(Function<FaultRule, Fault> script) {
      this.script = script;
    }
  }

  static Stream<Arguments> bentOnEveryWay() {
    return Stream.of(FrontEnd.values())
        .flatMap(
            way ->
                Stream.of(Bent.values())
                    .flatMap(
                        bent ->
                            Stream.of(true, false).map(after -> Arguments.of(way, bent, after))));
  }

  @ParameterizedTest
  @MethodSource("bentOnEveryWay")
  void aBentAnswerIsNoDocument(FrontEnd way, Bent bent, boolean after) {
    try (TestPanel panel = TestPanel.kvm(way)) {
      Fault fault = bent.script.apply(creation(panel, after));

      Client.Answer answer = panel.answer("vm.edit", panel.order("vm1"));

      assertThat(answer.status()).isEqualTo(200);
      assertThatThrownBy(answer::xml).isInstanceOf(IllegalArgumentException.class);
      assertThat(answer.body().isEmpty()).isEqualTo(bent == Bent.EMPTY);
      assertThat(answer.contentType()).startsWith(bent == Bent.HTML ? "text/html" : "text/xml");
      assertThat(panel.emulator.machines()).hasSize(after ? 1 : 0);
      assertThat(fault.fired()).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(FrontEnd.class)
  void aGatewayAnswers502WithAPage(FrontEnd way) {
    try (TestPanel panel = TestPanel.kvm(way)) {
      panel.emulator.faults().on("vm").nth(1).badGateway();
      panel.emulator.faults().on("vm").nth(2).htmlPage(503);

      Client.Answer gateway = panel.answer("vm");

      assertThat(gateway.status()).isEqualTo(502);
      assertThat(gateway.contentType()).startsWith("text/html");
      assertThat(gateway.body()).contains("502 Bad Gateway");
      assertThat(panel.answer("vm").status()).isEqualTo(503);
      assertThat(panel.answer("vm").status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @EnumSource(FrontEnd.class)
  void aDocumentMayComeUnderAnotherContentType(FrontEnd way) {
    try (TestPanel panel = TestPanel.kvm(way)) {
      panel.emulator.faults().on("vm").contentType("text/html; charset=windows-1251");

      Client.Answer answer = panel.answer("vm");

      assertThat(answer.contentType()).isEqualTo("text/html; charset=windows-1251");
      assertThat(answer.xml().has("metadata")).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(FrontEnd.class)
  void aSlowReplyArrivesOrComesTooLateForTheClient(FrontEnd way) {
    try (TestPanel panel = TestPanel.kvm(way)) {
      panel.emulator.faults().on("vm.edit").when(PanelCall::creates).slowReply(SHORT);

      assertThat(panel.create("vm1")).isEqualTo("1");
      Client impatient = panel.client.withReadTimeout(Duration.ofMillis(20));
      assertThatThrownBy(
              () -> impatient.tryPost(TestPanel.parameters("xml", "vm.edit", panel.order("vm2"))))
          .isInstanceOf(SocketTimeoutException.class);
      assertThat(panel.emulator.machines()).hasSize(2);
    }
  }

  @ParameterizedTest
  @EnumSource(FrontEnd.class)
  void aStalledCallHoldsUpNobodyElse(FrontEnd way) {
    try (TestPanel panel = TestPanel.kvm(way)) {
      panel.emulator.faults().on("vm").nth(1).stall(LONG);

      assertThatThrownBy(
              () -> panel.client.withReadTimeout(SHORT).tryPost(TestPanel.parameters("xml", "vm")))
          .isInstanceOf(SocketTimeoutException.class);
      assertThat(panel.call("vm").has("metadata")).isTrue();
    }
  }
}
