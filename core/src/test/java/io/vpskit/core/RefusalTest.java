package io.vpskit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

/** Every shape in which a panel says no, over HTTP. */
class RefusalTest extends ScriptedPanelTest {

  @Test
  void typeObjectValueAndMessageAreGiven() {
    PanelRefusedException refused =
        refused(
            "{'$type':'exists','$object':'user','$lang':'en','msg':{'$':'User u31 already exists'},"
                + "'param':[{'$name':'object','$type':'msg','$':'user'},"
                + "{'$name':'value','$':'u31'}]}");

    assertThat(refused.function()).isEqualTo("vm.test");
    assertThat(refused.attempts()).isEqualTo(1);
    assertThat(refused.type()).isEqualTo("exists");
    assertThat(refused.object()).contains("user");
    assertThat(refused.value()).contains("u31");
    assertThat(refused.panelMessage()).isEqualTo("User u31 already exists");
    assertThat(refused.is("exists", "user")).isTrue();
    assertThat(refused.is("exists", "vm")).isFalse();
    assertThat(refused)
        .hasMessage(
            "The panel refused vm.test (exists, object user, value u31): User u31 already exists");
  }

  @Test
  void aSingleParameterMayBeAnObject() {
    PanelRefusedException refused =
        refused("{'$type':'missed','param':{'$name':'value','$':'41'}}");

    assertThat(refused.value()).contains("41");
    assertThat(refused.object()).isEmpty();
    assertThat(refused).hasMessage("The panel refused vm.test (missed, value 41)");
  }

  @Test
  void theObjectMayStandAmongTheParameters() {
    assertThat(refused("{'$type':'missed','param':[{'$name':'object','$':'vm'}]}").object())
        .contains("vm");
  }

  @Test
  void theMessageMayBeBareOrADetail() {
    assertThat(refused("{'$type':'x','msg':'bare'}").panelMessage()).isEqualTo("bare");
    assertThat(refused("{'$type':'x','msg':['first','second']}").panelMessage()).isEqualTo("first");
    assertThat(refused("{'$type':'x','detail':{'$':'detail'}}").panelMessage()).isEqualTo("detail");
    assertThat(refused("{'$type':'x','msg':{},'detail':{'$':'detail'}}").panelMessage())
        .isEqualTo("detail");
    assertThat(refused("{'$type':'x','$':'text'}").panelMessage()).isEqualTo("text");
    assertThat(refused("'just a text'").panelMessage()).isEqualTo("just a text");
    assertThat(refused("{'$type':'x'}").panelMessage()).isEmpty();
  }

  @Test
  void anErrorWithoutTypeIsUnknown() {
    assertThat(refused("{}").type()).isEqualTo("unknown");
    assertThat(refused("{'msg':'no'}").type()).isEqualTo("unknown");
    assertThat(refused("[{'$type':'limit'}]").type()).isEqualTo("limit");
  }

  @Test
  void anErrorWinsOverOkAndRows() {
    server.answering("{'doc':{'ok':{},'error':{'$type':'limit'}}}");
    assertThat(catchRefused(() -> panel.perform(Calls.of(CallKind.UNSAFE_WRITE))).type())
        .isEqualTo("limit");

    server.answering("{'doc':{'elem':[{'name':'a'}],'error':{'$type':'limit'}}}");
    assertThat(catchRefused(() -> Calls.names(panel)).type()).isEqualTo("limit");

    server.answering("{'doc':{'error':{'$type':'limit'},'name':'form'}}");
    assertThat(
            catchRefused(() -> panel.view(Calls.read(), form -> form.requiredText("name"))).type())
        .isEqualTo("limit");
  }

  @Test
  void aLongMessageIsCut() {
    assertThat(refused("{'$type':'x','msg':'" + "long ".repeat(1000) + "'}").panelMessage())
        .hasSize(503)
        .endsWith("...");
  }

  @Test
  void aRefusalIsNeverRepeated() {
    server.answering("{'doc':{'error':{'$type':'auth','$object':'badpassword'}}}");

    PanelRefusedException refused = catchRefused(() -> panel.perform(Calls.read()));

    assertThat(refused.is("auth", "badpassword")).isTrue();
    assertThat(refused.concernsLogIn()).isTrue();
    assertThat(server.requestCount()).isEqualTo(1);
  }

  private PanelRefusedException refused(String error) {
    server.answering("{'doc':{'error':" + error + "}}");
    return catchRefused(() -> panel.perform(Calls.of(CallKind.UNSAFE_WRITE)));
  }

  private static PanelRefusedException catchRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return catchThrowableOfType(PanelRefusedException.class, call);
  }
}
