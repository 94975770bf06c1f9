package io.vpskit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vpskit.core.call.Row;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every shape in which rows may come, over HTTP. */
class ListingTest extends ScriptedPanelTest {

  @Test
  void rowsInAnArray() {
    server.answering(
        "{'doc':{'elem':[{'name':{'$':'vm1'}},{'name':{'$':'vm2'}}],'p_elems':{'$':'2'}}}");

    assertThat(names()).containsExactly("vm1", "vm2");
  }

  @Test
  void oneRowInAnArray() {
    server.answering("{'doc':{'elem':[{'name':{'$':'vm1'}}],'p_elems':{'$':'1'}}}");

    assertThat(names()).containsExactly("vm1");
  }

  @Test
  void oneRowAsAnObject() {
    server.answering("{'doc':{'elem':{'name':{'$':'vm1'}},'p_elems':{'$':'1'}}}");

    assertThat(names()).containsExactly("vm1");
  }

  @Test
  void noRowsKnownByTheirNumber() {
    server.answering("{'doc':{'$func':'vm','p_elems':{'$':'0'}}}");

    assertThat(names()).isEmpty();
  }

  @Test
  void noRowsKnownByTheMetadata() {
    server.answering(
        "{'doc':{'metadata':{'$name':'vm','$type':'list','coldata':{'col':[{'$name':'a'}]}}}}");

    assertThat(names()).isEmpty();
  }

  @Test
  void noRowsInAnEmptyArray() {
    server.answering("{'doc':{'elem':[]}}");

    assertThat(names()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'doc':{}}",
        "{'doc':{'ok':{}}}",
        "{'doc':{'metadata':{'$type':'form'},'name':{'$':'vm1'}}}",
        "{'doc':{'metadata':'list'}}",
        "{'doc':{'p_elems':{}}}"
      })
  void aDocumentThatIsNoListingIsNotAnEmptyOne(String body) {
    server.answering(body).answering(body).answering(body);

    assertThatExceptionOfType(PanelUnreachableException.class)
        .isThrownBy(this::names)
        .withMessageContaining("not a listing")
        .satisfies(e -> assertThat(e.lastOutcome()).isEqualTo(CallOutcome.UNREADABLE));
  }

  @Test
  void aReportMayBeEmptyWithoutAnyMark() {
    server.answering("{'doc':{'$func':'reportvm'}}");

    assertThat(panel.report(Calls.read(), Calls::name)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'$':'3'}", "'3'", "3", "[{'$':'3'}]"})
  void fewerRowsThanThePanelCountsFailLoudly(String count) {
    server.answering("{'doc':{'p_elems':" + count + ",'elem':[{'name':{'$':'vm1'}}]}}");

    assertThatExceptionOfType(PanelUnreachableException.class)
        .isThrownBy(this::names)
        .withMessageContaining("1 rows")
        .withMessageContaining("3 exist")
        .satisfies(e -> assertThat(e.lastOutcome()).isEqualTo(CallOutcome.INCOMPLETE))
        .satisfies(e -> assertThat(e.attempts()).isEqualTo(1));
  }

  @Test
  void rowsThatAreLeftOutCountAsReceived() {
    server.answering(
        "{'doc':{'elem':[{'type':{'$':'group'}},{'name':{'$':'vm1'}}],'p_elems':{'$':'2'}}}");

    assertThat(panel.list(Calls.read(), row -> row.text("name"))).containsExactly("vm1");
  }

  @Test
  void moreRowsThanCountedAreFine() {
    server.answering(
        "{'doc':{'elem':[{'name':{'$':'a'}},{'name':{'$':'b'}}],'p_elems':{'$':'1'}}}");

    assertThat(names()).containsExactly("a", "b");
  }

  @Test
  void rowsWithoutPagingNodesAreTakenAsTheyAre() {
    server.answering("{'doc':{'elem':[{'name':{'$':'vm1'}}]}}");

    assertThat(names()).containsExactly("vm1");
  }

  @Test
  void theOriginalWinsOverTheTranslation() {
    server.answering(
        "{'doc':{'elem':[{'name':{'$orig':'running','$':'läuft'}},"
            + "{'name':{'$':'läuft','$orig':'down'}}]}}");

    assertThat(names()).containsExactly("running", "down");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'$':'7'}", "'7'", "7", "[{'$':'7'}]", "[{'$':'7'},{'$':'8'}]"})
  void aColumnMayBeWrappedBareOrRepeated(String column) {
    assertThat(number("'id':" + column, "id")).hasValue(7);
  }

  @Test
  void aTruthValueIsText() {
    assertThat(text("'a':true", "a")).contains("true");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'b':{}", "'a':{}", "'a':null", "'a':{'$':''}", "'a':[]", "'a':{'$':null}"})
  void aColumnWithoutValueIsEmpty(String column) {
    assertThat(text(column, "a")).isEmpty();
    assertThat(number(column, "a")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"'f':{}", "'f':{'$':'on'}", "'f':{'$':'yes'}", "'f':null", "'f':'on'"})
  void aFlagIsSetByBeingThere(String column) {
    assertThat(flag(column, "f")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"'g':{}", "'f':{'$':'off'}", "'f':'off'"})
  void aFlagIsNotSetByBeingAbsentOrOff(String column) {
    assertThat(flag(column, "f")).isFalse();
  }

  @Test
  void aComposedColumnHasNoText() {
    String status = "'status':{'props':[{'v':'a'},{'v':'on'}],'x':{'y':{'$':'deep'}}},'id':'4'";

    assertThat(text(status, "status")).isEmpty();
    assertThat(number(status, "id")).hasValue(4);
  }

  @Test
  void columnsAreFoundInAnyOrder() {
    StringBuilder columns = new StringBuilder("'c0':'0'");
    for (int i = 1; i < 60; i++) {
      columns.append(",'c").append(i).append("':'").append(i).append('\'');
    }
    List<OptionalLong> found =
        row(
            columns.toString(),
            row ->
                List.of(row.number("c59"), row.number("c0"), row.number("c30"), row.number("x")));

    assertThat(found)
        .containsExactly(
            OptionalLong.of(59), OptionalLong.of(0), OptionalLong.of(30), OptionalLong.empty());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "1.5", "+7", "1e3", "0x10", " 7", "9999999999999999999", "²"})
  void whatIsNotAWholeNumberIsNoNumber(String text) {
    assertThat(number("'n':'" + text + "'", "n")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'name':{}}", "{}", "5", "'vm1'", "null", "[{'name':'vm1'}]"})
  void aRowWithoutWhatItMustHaveMakesTheAnswerUnreadable(String row) {
    String body = "{'doc':{'elem':[" + row + "]}}";
    server.answering(body, body, body);

    assertThatExceptionOfType(PanelUnreachableException.class)
        .isThrownBy(this::names)
        .satisfies(e -> assertThat(e.lastOutcome()).isEqualTo(CallOutcome.UNREADABLE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'id':'0'", "'id':'x'", "'id':{}", "'ib':'1'"})
  void aKeyIsAtLeastOne(String column) {
    String body = "{'doc':{'elem':[{" + column + "}]}}";
    server.answering(body, body, body);

    assertThatExceptionOfType(PanelUnreachableException.class)
        .isThrownBy(() -> panel.list(Calls.read(), row -> Optional.of(row.requiredKey("id"))))
        .withMessageContaining("column id");
  }

  @Test
  void aColumnOfAnotherFormThanExpectedMakesTheAnswerUnreadable() {
    Function<Row, Integer> length = row -> row.requiredValue("name", ListingTest::shortLength);
    assertThat(row("'name':{'$':'abc'}", length)).isEqualTo(3);

    String body = "{'doc':{'elem':[{'name':{'$':'abcd'}}]}}";
    server.answering(body, body, body);

    assertThatExceptionOfType(PanelUnreachableException.class)
        .isThrownBy(() -> panel.list(Calls.read(), row -> Optional.of(length.apply(row))))
        .withMessageContaining("column name");
  }

  private static Optional<Integer> shortLength(String text) {
    return text.length() < 4 ? Optional.of(text.length()) : Optional.empty();
  }

  private List<String> names() {
    return Calls.names(panel);
  }

  private OptionalLong number(String columns, String column) {
    return row(columns, row -> row.number(column));
  }

  private Optional<String> text(String columns, String column) {
    return row(columns, row -> row.text(column));
  }

  private boolean flag(String columns, String column) {
    return row(columns, row -> row.flag(column));
  }

  private <T> T row(String columns, Function<Row, T> reader) {
    server.answering("{'doc':{'elem':[{" + columns + "}]}}");
    return panel.list(Calls.read(), row -> Optional.of(reader.apply(row))).get(0);
  }
}
