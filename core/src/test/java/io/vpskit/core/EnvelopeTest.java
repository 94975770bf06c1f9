package io.vpskit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vpskit.core.call.Answer;
import io.vpskit.core.call.Choice;
import io.vpskit.core.call.Row;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every shape in which an answer may come, over HTTP. */
class EnvelopeTest {

  private ScriptedPanel server;
  private PanelConnection panel;

  @BeforeEach
  void open() throws IOException {
    server = ScriptedPanel.http();
    panel = server.connect();
  }

  @AfterEach
  void close() {
    panel.close();
    server.close();
  }

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

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'$type':'url','$':'func=vm'}", "''", "null", "'off'", "[{}]"})
  void okIsKnownByBeingThereWhateverIsInIt(String ok) {
    server.answering("{'doc':{'ok':" + ok + "}}");

    panel.perform(Calls.of(CallKind.UNSAFE_WRITE));

    assertThat(server.requestCount()).isEqualTo(1);
  }

  @Test
  void anAnswerWithoutOkIsNotDone() {
    server.answering("{'doc':{'$func':'vm.start','name':{'$':'form'}}}");

    assertThatExceptionOfType(PanelUnreachableException.class)
        .isThrownBy(() -> panel.perform(Calls.of(CallKind.UNSAFE_WRITE)))
        .withMessageContaining("neither ok nor error")
        .satisfies(e -> assertThat(e.outcomeUnknown()).isTrue());
  }

  @Test
  void theNewKeyIsElidElseId() {
    assertThat(created("'elid':{'$':'41'},'id':{'$':'7'}")).hasValue(41);
    assertThat(created("'id':{'$':'7'}")).hasValue(7);
    assertThat(created("'elid':{'$':'41'}")).hasValue(41);
    assertThat(created("'ip':{'$':'192.0.2.1'}")).isEmpty();
    assertThat(created("'id':{'$':'0'}")).isEmpty();
  }

  @Test
  void theEchoOfTheRequestIsNotTheNewKey() {
    assertThat(created("'tparams':{'elid':{'$':'99'},'id':{'$':'98'}}")).isEmpty();
    assertThat(created("'id':{'$':'7'},'tparams':{'elid':{'$':'99'}}")).hasValue(7);
  }

  @Test
  void aDocWithinTheDocIsReadAsOne() {
    server.answering("{'doc':{'$lang':'en','doc':{'ok':{},'id':{'$':'5'}}}}");
    assertThat(panel.perform(Calls.read(), Answer::createdNumber)).hasValue(5);

    server.answering("{'doc':{'doc':{'elem':[{'name':{'$':'vm1'}}],'p_elems':{'$':'1'}}}}");
    assertThat(names()).containsExactly("vm1");
  }

  @Test
  void textsAndDescriptionsAroundTheAnswerAreSkipped() {
    server.answering(
        "{'binary':'x','doc':{'$func':'vm','messages':{'msg':['a','b']},'saved_filters':{},"
            + "'metadata':{'$type':'list','toolbar':{'toolgrp':[{'$name':'t'}]}},"
            + "'page':[{'$':'1'}],'elem':[{'name':{'$':'vm1'}}],"
            + "'tparams':{'func':{'$':'vm'}},'p_elems':{'$':'1'}},'other':[1,2]}");

    assertThat(names()).containsExactly("vm1");
  }

  @Test
  void aFormHasFieldsAndChoices() {
    server.answering(
        "{'doc':{'$func':'vm.edit','metadata':{'$type':'form'},'messages':{'msg':['x']},"
            + "'elid':{'$':'41'},'name':{'$':'vm41'},'note':{},'mem':{'$':'1024'},"
            + "'slist':[{'$name':'user','val':[{'$key':'14','$':'u31'},{'$key':'2','$':'pool'}]},"
            + "{'$name':'os','val':{'$':'Debian'}},{'$name':'none'}]}}");

    List<Object> read =
        panel.view(
            Calls.read(),
            form ->
                List.of(
                    form.fields().keySet().toString(),
                    form.number("mem"),
                    form.has("note"),
                    form.text("note"),
                    form.choices("user"),
                    form.choices("os"),
                    form.choices("none"),
                    form.choices("missing"),
                    form.toString()));

    assertThat(read)
        .containsExactly(
            "[elid, name, mem]",
            OptionalLong.of(1024),
            true,
            Optional.empty(),
            List.of(new Choice("14", "u31"), new Choice("2", "pool")),
            List.of(new Choice("Debian", "Debian")),
            List.of(),
            List.of(),
            "answer");
  }

  @Test
  void aSecretFieldStaysHidden() {
    server.answering("{'doc':{'vncpassword':{'$':'" + Canary.text() + "'}}}");

    Secret secret = panel.view(Calls.read(), form -> form.secret("vncpassword")).orElseThrow();

    assertThat(secret.equals(Canary.secret(""))).isTrue();
  }

  @Test
  void aFieldThatMustBeThereMakesTheAnswerUnreadable() {
    server.answering("{'doc':{}}", "{'doc':{}}", "{'doc':{}}");

    assertThatExceptionOfType(PanelUnreachableException.class)
        .isThrownBy(() -> panel.view(Calls.read(), form -> form.requiredText("name")))
        .withMessageContaining("no field name");
  }

  @Test
  void aValueThatThePanelHadNoRightToSendMakesTheAnswerUnreadable() {
    server.answering("{'doc':{'ok':{}}}", "{'doc':{'elem':{'name':'vm1'}}}");

    assertUnreadable(
        () -> panel.perform(Calls.of(CallKind.UNSAFE_WRITE), answer -> outOfBounds()), true);
    assertThatExceptionOfType(PanelUnreachableException.class)
        .isThrownBy(
            () -> panel.list(Calls.of(CallKind.UNSAFE_WRITE), row -> Optional.of(outOfBounds())))
        .withMessageContaining("id must be at least 1");
  }

  private static String outOfBounds() {
    throw new PanelMisuseException("id must be at least 1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "<!DOCTYPE html><html><body>Panel is being updated</body></html>",
        "OK",
        "null",
        "[]",
        "5",
        "{}",
        "{'doc':5}",
        "{'doc':[]}",
        "{'doc':{'ok':{}",
        "{'doc':{'ok':{}}",
        "{'doc':{'elem':[{'name'",
        "{'doc':{'p_elems':{'$':'0'},'ok':{}}}}",
        "{'doc':{'p_elems':{'$':'0'},'ok':{}}}{}",
        "{'content':[{'id':{'v':'12'}}]}",
        "<?xml version='1.0'?><doc><ok/></doc>"
      })
  void whatIsNoAnswerIsUnreadableAndNeverSuccess(String body) {
    server.answering(body, body, body, body, body, body, body);

    assertUnreadable(() -> panel.perform(Calls.read()), false);
    assertUnreadable(this::names, false);
    int before = server.requestCount();
    assertUnreadable(() -> panel.perform(Calls.of(CallKind.UNSAFE_WRITE)), true);
    assertThat(server.requestCount()).isEqualTo(before + 1);
  }

  @Test
  void aDocumentNestedBeyondReasonIsUnreadable() {
    String body = "{'doc':{'a':" + "{'a':".repeat(200) + "1" + "}".repeat(202);
    server.answering(body, body, body);

    assertUnreadable(() -> panel.perform(Calls.read()), false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/html; charset=windows-1251", "text/xml", "application/octet-stream", ";;;"})
  void theContentTypeDoesNotMatter(String type) {
    MockResponse answer =
        new MockResponse.Builder()
            .body("{\"doc\":{\"elem\":[{\"name\":{\"$\":\"Grüße\"}}],\"ok\":{}}}")
            .setHeader("Content-Type", type)
            .build();
    server.answering(answer).answering(answer);

    assertThat(names()).containsExactly("Grüße");
    panel.perform(Calls.of(CallKind.UNSAFE_WRITE));
  }

  @Test
  void aStatusWithoutContentIsUnreadable() {
    server.answering(new MockResponse.Builder().code(204).build());

    assertUnreadable(() -> panel.perform(Calls.of(CallKind.UNSAFE_WRITE)), true);
  }

  private List<String> names() {
    return Calls.names(panel);
  }

  private OptionalLong created(String members) {
    server.answering("{'doc':{'ok':{}," + members + "}}");
    return panel.perform(Calls.of(CallKind.UNSAFE_WRITE), Answer::createdNumber);
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

  private static void assertUnreadable(Runnable call, boolean outcomeUnknown) {
    assertThatExceptionOfType(PanelUnreachableException.class)
        .isThrownBy(call::run)
        .satisfies(e -> assertThat(e.lastOutcome()).isEqualTo(CallOutcome.UNREADABLE))
        .satisfies(e -> assertThat(e.outcomeUnknown()).isEqualTo(outcomeUnknown));
  }
}
