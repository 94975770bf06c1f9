package io.vpskit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vpskit.core.call.Answer;
import io.vpskit.core.call.Choice;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every shape in which a single document may come, and what is none, over HTTP. */
class AnswerTest extends ScriptedPanelTest {

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
  void aListWithinADocumentHasRows() {
    server.answering(
        "{'doc':{'billorder':{'$':'9'},'list':[{'$name':'itemlist','elem':["
            + "{'id':{'$':'7'},'cost':{'$orig':'5.00','$':'5.00 EUR'},'void':{}},"
            + "{'id':{'$':'8'},'void':{'$':'off'}},{'id':{'$':'9'}}]},{'$name':'empty'}]}}");

    List<Object> read =
        panel.view(
            Calls.read(),
            answer ->
                List.of(
                    answer.fields(),
                    answer.rows("itemlist", row -> Optional.of(row.requiredKey("id"))),
                    answer.rows("itemlist", row -> row.text("cost")),
                    answer.rows("itemlist", row -> Optional.of(row.flag("void"))),
                    answer.rows("itemlist", row -> Optional.of(row.number("cost"))),
                    answer.rows("itemlist", row -> Optional.of(row.toString())).get(0),
                    answer.rows("empty", row -> Optional.of("row")),
                    answer.rows("missing", row -> Optional.of("row"))));

    assertThat(read)
        .containsExactly(
            Map.of("billorder", "9"),
            List.of(7L, 8L, 9L),
            List.of("5.00"),
            List.of(true, false, false),
            List.of(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty()),
            "row",
            List.of(),
            List.of());
  }

  @Test
  void aRowOfAListWithoutWhatItMustHaveMakesTheAnswerUnreadable() {
    String body = "{'doc':{'list':{'$name':'a','elem':{'id':{'$':'x'}}}}}";
    server.answering(body, body, body, body, body, body);

    assertUnreadable(
        () ->
            panel.view(Calls.read(), it -> it.rows("a", row -> Optional.of(row.requiredKey("id")))),
        false);
    assertUnreadable(
        () ->
            panel.view(
                Calls.read(), it -> it.rows("a", row -> Optional.of(row.requiredText("name")))),
        false);
    server.answering(body, body, body);
    assertUnreadable(
        () ->
            panel.view(
                Calls.read(),
                it ->
                    it.rows(
                        "a", row -> Optional.of(row.requiredValue("id", x -> Optional.empty())))),
        false);
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

  private static void assertUnreadable(Runnable call, boolean outcomeUnknown) {
    assertThatExceptionOfType(PanelUnreachableException.class)
        .isThrownBy(call::run)
        .satisfies(e -> assertThat(e.lastOutcome()).isEqualTo(CallOutcome.UNREADABLE))
        .satisfies(e -> assertThat(e.outcomeUnknown()).isEqualTo(outcomeUnknown));
  }
}
