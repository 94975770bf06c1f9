package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventsTest {
  @TempDir Path folder;
  private final List<Event> heard = new ArrayList<>();
  private TestHost host;
  private int refusals;

  private void open() {
    host = TestHost.on(folder).provisioner(builder -> builder.listener(this::hear)).open();
  }

  private void hear(Event event) {
    if (refusals > 0) {
      refusals--;
      throw new IllegalStateException("not now");
    }
    heard.add(event);
  }

  @AfterEach
  void close() {
    host.close();
  }

  @Test
  void aListenerHearsEveryEventInItsOrder() {
    open();
    host.place("o1");
    host.untilActive("o1");
    host.pass(Duration.ofMinutes(1));

    assertThat(heard)
        .extracting(Event::type)
        .containsExactly(EventType.SERVICE_ORDERED, EventType.SERVICE_ACTIVE);
    assertThat(heard).extracting(Event::sequence).isSorted().doesNotHaveDuplicates();
    assertThat(heard).allMatch(event -> event.service().isPresent());
  }

  @Test
  void anEventTellsWhichOperationItComesFrom() {
    open();
    host.place("o1");
    host.untilActive("o1");

    OperationId restart = host.provisioner().services().restart(host.service("o1").id(), "k1");
    host.until(() -> heard.size() == 3);

    assertThat(heard.get(2).type()).isEqualTo(EventType.OPERATION_DONE);
    assertThat(heard.get(2).operation()).contains(restart);
    OperationId opening = heard.get(0).operation().orElseThrow();
    assertThat(heard.get(1).operation()).contains(opening).isNotEqualTo(Optional.of(restart));
    assertThat(host.provisioner().services().find(opening).orElseThrow().kind())
        .isEqualTo(OperationKind.OPEN);
  }

  @Test
  void anEventThatIsNotTakenIsToldAgainBeforeThoseBehindIt() {
    open();
    refusals = 3;
    host.place("o1");
    host.untilActive("o1");
    host.pass(Duration.ofMinutes(10));

    assertThat(heard)
        .extracting(Event::type)
        .containsExactly(EventType.SERVICE_ORDERED, EventType.SERVICE_ACTIVE);
  }

  @Test
  void anEventThatNobodyTookIsToldAfterARestart() {
    open();
    refusals = Integer.MAX_VALUE;
    host.place("o1");
    host.untilActive("o1");
    refusals = 0;
    host.restart();
    host.pass(Duration.ofMinutes(10));

    assertThat(heard).hasSize(2);
  }

  @Test
  void eventsCanBeReadAgainFromACursor() {
    open();
    host.place("o1");
    host.untilActive("o1");

    List<Event> first = host.provisioner().eventsAfter(0, 1);
    List<Event> rest = host.provisioner().eventsAfter(first.get(0).sequence(), 100);

    assertThat(first).extracting(Event::type).containsExactly(EventType.SERVICE_ORDERED);
    assertThat(rest).extracting(Event::type).containsExactly(EventType.SERVICE_ACTIVE);
    assertThat(host.provisioner().eventsAfter(rest.get(0).sequence(), 100)).isEmpty();
  }

  @Test
  void readingNoEventAtATimeIsRefused() {
    open();

    assertThatThrownBy(() -> host.provisioner().eventsAfter(0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("most: must be at least 1, was 0");
  }
}
