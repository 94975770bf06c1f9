package io.vpskit.provisioning.internal.workflow.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.provisioning.AddressFamily;
import io.vpskit.provisioning.internal.workflow.Samples;
import io.vpskit.provisioning.internal.workflow.Workflow;
import io.vpskit.provisioning.internal.workflow.call.AddressCall;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.decision.Fact;
import io.vpskit.provisioning.internal.workflow.decision.Todo;
import io.vpskit.provisioning.internal.workflow.operation.HeldAddress;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import io.vpskit.provisioning.internal.workflow.operation.Phase;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BookAddressTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final Workflow workflow = new Workflow();

  /** The hand-over of a spare whose address came from the IPmanager "main". */
  private static Work handOver(String ipManagerOfTheModule) {
    return Work.builder()
        .operation(
            Operation.builder()
                .id(1)
                .type(OperationType.OPEN)
                .module("kvm")
                .slot(0)
                .service("s1")
                .spare("p1")
                .step(Step.BOOK_ADDRESS)
                .phase(Phase.READY)
                .nextRunAt(NOW)
                .machineName("vpsp1")
                .machineId("7")
                .build())
        .blueprint(Samples.blueprint("s1"))
        .rules(Samples.rules().withIpManager(ipManagerOfTheModule))
        .addAddresses(
            HeldAddress.builder()
                .family(AddressFamily.IPV4)
                .main(true)
                .ipManager("main")
                .marker("vpsp1-3-1")
                .ip("192.0.2.7")
                .ptr("vpsp1.spare.invalid")
                .onMachine(true)
                .build())
        .build();
  }

  @Test
  void theBookingGetsTheBuyersNameAndKeepsItsMarker() {
    assertThat(workflow.todo(handOver("main"), NOW))
        .isEqualTo(
            new Todo.Ask(
                new AddressCall.BookAddress("192.0.2.7", "vpss1 vpsp1-3-1", "a.example.org")));
  }

  @Test
  void aBookingOfAnotherIpManagerThanThatOfTheModuleIsLeftAlone() {
    Work work = handOver("other");

    assertThat(workflow.todo(work, NOW)).isEqualTo(new Todo.Nothing());
    List<Fact> facts = workflow.after(work, new Answer.Nothing(), NOW).facts();
    assertThat(facts)
        .filteredOn(Fact.SpareQuarantined.class::isInstance)
        .singleElement()
        .satisfies(fact -> assertThat(fact.toString()).contains("IPmanager 'main'", "'kvm'"));
  }
}
