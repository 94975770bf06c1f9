package io.vpskit.vmmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.vpskit.core.CallKind;
import io.vpskit.core.PanelUnreachableException;
import io.vpskit.vmmanager.catalogue.OsTemplateName;
import io.vpskit.vmmanager.machine.MachineId;
import io.vpskit.vmmanager.machine.MachineResources;
import io.vpskit.vmmanager.machine.Machines;
import io.vpskit.vmmanager.machine.Reinstallation;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of the calls that are others on OVZ when the panel's answer to them is lost. */
class OvzCallKindTest {

  private static final OsTemplateName UBUNTU = new OsTemplateName("ubuntu-24.04-x86_64");
  private static final MachineId MACHINE = new MachineId(1);

  /** What is sent otherwise than on KVM, with the function and the kind it must have. */
  enum Operation {
    CREATE(
        "vm.edit",
        CallKind.UNSAFE_WRITE,
        it -> it.create(EmulatedPanel.ovzCreation("vm99").build())),
    CHANGE_RESOURCES(
        "vm.edit",
        CallKind.IDEMPOTENT_WRITE,
        it -> it.changeResources(MACHINE, MachineResources.builder().diskMiB(9_000).build())),
    REINSTALL(
        "vm.reinstall",
        CallKind.UNSAFE_WRITE,
        it -> it.reinstall(MACHINE, Reinstallation.builder().osTemplate(UBUNTU).build())),
    CHANGE_PASSWORD(
        "vm.edit",
        CallKind.IDEMPOTENT_WRITE,
        it -> it.changePassword(MACHINE, EmulatedPanel.secret("-new"))),
    MONTHLY_TRAFFIC("reportvm", CallKind.READ, it -> it.monthlyTraffic(MACHINE)),
    DISK_USE("vm.sysinfo", CallKind.READ, it -> it.diskUse(MACHINE));

    private final String function;
    private final CallKind kind;
    private final Consumer<Machines> call;

    Operation(String function, CallKind kind, Consumer<Machines> call) {
      this.function = function;
      this.kind = kind;
      this.call = call;
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoseAnswerIsLostIsSentAgainOnlyIfThatIsSafe(Operation operation) {
    try (EmulatedPanel panel = EmulatedPanel.ovz()) {
      panel.deployed("vm31");
      panel.requests.clear();
      panel.emulator.faults().on(operation.function).nth(1).loseAnswerAfterEffect();

      Throwable failure = catchThrowable(() -> operation.call.accept(panel.client.machines()));

      assertThat(panel.requests).allSatisfy(it -> assertThat(it.kind()).isEqualTo(operation.kind));
      if (operation.kind == CallKind.UNSAFE_WRITE) {
        assertThat(panel.requests).hasSize(1);
        assertThat(((PanelUnreachableException) failure).outcomeUnknown()).isTrue();
      } else {
        assertThat(panel.requests).hasSize(2);
        assertThat(failure).isNull();
      }
    }
  }
}
