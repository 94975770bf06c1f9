package io.vpskit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListingTest {

  private final TestPanel panel = TestPanel.kvm();

  @BeforeEach
  void makeTwelvePresets() {
    for (int i = 3; i <= 12; i++) {
      panel.call("preset.edit", "sok", "ok", "name", "P" + i, "mem", Integer.toString(5_000 - i));
    }
  }

  private static List<String> ids(int... ids) {
    return IntStream.of(ids).mapToObj(Integer::toString).toList();
  }

  @Test
  void allRowsComeUnlessAPageIsAskedFor() {
    Reply all = panel.call("preset");

    assertThat(all.rows()).hasSize(12);
    assertThat(all.text("p_elems")).isEqualTo("12");
    assertThat(all.text("p_num")).isEqualTo("1");
    assertThat(all.has("page")).isFalse();
  }

  @Test
  void aPageHoldsTheRowsAskedForAndTellsHowManyThereAre() {
    Reply second = panel.call("preset", "p_cnt", "5", "p_num", "2");

    assertThat(second.column("id")).isEqualTo(ids(6, 7, 8, 9, 10));
    assertThat(second.text("p_cnt")).isEqualTo("5");
    assertThat(second.text("p_num")).isEqualTo("2");
    assertThat(second.text("p_elems")).isEqualTo("12");
    assertThat(second.all("page")).hasSize(3);
    assertThat(panel.call("preset", "p_cnt", "5", "p_num", "3").column("id"))
        .isEqualTo(ids(11, 12));
    assertThat(panel.call("preset", "p_cnt", "5", "p_num", "4").has("elem")).isFalse();
  }

  @Test
  void aPanelMayHaveAPageSizeOfItsOwn() {
    panel.emulator.behave(change -> change.defaultPageSize(10));

    assertThat(panel.call("preset").rows()).hasSize(10);
    assertThat(panel.call("preset").text("p_elems")).isEqualTo("12");
    assertThat(panel.call("preset", "p_cnt", "1000").rows()).hasSize(12);
  }

  @Test
  void nonsenseAsPageMeansNoPage() {
    assertThat(panel.call("preset", "p_cnt", "0", "p_num", "x").rows()).hasSize(12);
  }

  @Test
  void rowsAreSortedAsAskedByNumberThenByText() {
    assertThat(panel.call("preset", "p_sort", "mem").column("id")).startsWith("1", "2", "12", "11");
    assertThat(panel.call("preset", "p_sort", "id", "p_order", "desc").column("id"))
        .startsWith("12", "11", "10");
    assertThat(panel.call("preset", "p_sort", "name").column("name")).startsWith("KVM-1", "KVM-2");
    assertThat(panel.call("preset", "p_sort", "id", "p_order", "desc").text("p_order"))
        .isEqualTo("desc");
  }

  @Test
  void aFilterKeepsTheRowsThatContainTheValue() {
    assertThat(panel.call("preset", "filter", "on", "name", "kvm").column("id"))
        .isEqualTo(ids(1, 2));
    assertThat(panel.call("preset", "filter", "on", "name", "kvm").text("p_elems")).isEqualTo("2");
    assertThat(panel.call("preset", "name", "kvm").rows()).hasSize(12);
  }

  @Test
  void anEmptyListHasNoRowNodeAtAll() {
    Reply empty = panel.call("vm");

    assertThat(empty.has("elem")).isFalse();
    assertThat(empty.text("p_elems")).isEqualTo("0");
    assertThat(empty.child("metadata").attribute("type")).isEqualTo("list");
  }
}
