package io.vpskit.testkit;

import static io.vpskit.testkit.TestPanel.CANARY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.testkit.behaviour.Behaviour;
import io.vpskit.testkit.behaviour.EchoOrder;
import java.io.IOException;
import java.util.List;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {

  private final TestPanel panel = TestPanel.kvm();

  private Client.Answer list(String out) {
    return panel.client.get(TestPanel.parameters(out, "preset"));
  }

  @Test
  void xmlComesAsTextXmlAndJsonAsApplicationJson() {
    assertThat(list("xml").contentType()).isEqualTo("text/xml; charset=UTF-8");
    assertThat(list("json").contentType()).isEqualTo("application/json; charset=UTF-8");
  }

  @Test
  void sjsonAndXjsonShowTheTreeOfJson() {
    String json = list("json").body();

    assertThat(list("sjson").body()).isEqualTo(json.replace("\"json\"", "\"sjson\""));
    assertThat(list("xjson").body()).isEqualTo(json.replace("\"json\"", "\"xjson\""));
  }

  @Test
  void withoutOutTheInterfaceGetsItsOwnJson() {
    panel.create("vm1");

    Client.Answer answer = panel.client.get("authinfo", "admin:" + CANARY, "func", "vm");

    assertThat(answer.body())
        .startsWith("{\"content\":[{\"id\":{\"v\":\"1\"},\"name\":{\"v\":\"vm1\"}")
        .contains("\"status\":{\"props\":[{\"v\":\"\"},{\"v\":\"off\"}]}");
    assertThat(answer.synthetic()).isEmpty();
    panel.clock.advance(TestPanel.BUILDING);
    assertThat(panel.client.post(TestPanel.parameters("json", "vm", "sfrom", "ajax")).body())
        .contains("{\"props\":[{\"v\":\"\"},{\"v\":\"on\"}]}");
  }

  @Test
  void theInterfaceJsonOfOtherRepliesIsMarkedAsMadeUp() {
    panel.createReady("vm1");
    Client.Answer done =
        panel.client.post("authinfo", "admin:" + CANARY, "func", "vm.restart", "elid", "1");
    Client.Answer refused =
        panel.client.post("authinfo", "admin:" + CANARY, "func", "vm.delete", "elid", "9");
    Client.Answer form =
        panel.client.post("authinfo", "admin:" + CANARY, "func", "vm.edit", "elid", "1");

    assertThat(done.body()).isEqualTo("{\"message\":[{\"status\":\"ok\"}]}");
    assertThat(refused.body())
        .isEqualTo(
            "{\"message\":[{\"status\":\"error\",\"type\":\"missed\","
                + "\"msg\":\"vm '9' not found\"}]}");
    assertThat(form.body()).contains("\"domain\":{\"v\":\"vm1.example.net\"}");
    assertThat(List.of(done, refused, form))
        .allMatch(answer -> answer.synthetic().contains("format INTERFACE"));
  }

  @Test
  void jsonDataIsBare() {
    assertThat(list("JSONdata").body())
        .isEqualTo(
            "[{\"id\":\"1\",\"name\":\"KVM-1\",\"mem\":\"1024\",\"vcpu\":\"1\","
                + "\"vsize\":\"20480\"},{\"id\":\"2\",\"name\":\"KVM-2\",\"mem\":\"2048\","
                + "\"vcpu\":\"2\",\"vsize\":\"40960\"}]");
    assertThat(
            panel.client.get(TestPanel.parameters("JSONdata", "preset.edit", "elid", "1")).body())
        .startsWith("{\"elid\":\"1\",\"name\":\"KVM-1\",\"mem\":\"1024\",\"vcpu\":\"1\"");
    assertThat(panel.client.get(TestPanel.parameters("JSONdata", "vm.edit", "elid", "9")).body())
        .isEqualTo("{\"error\":\"missed\",\"msg\":\"vm '9' not found\"}");
  }

  @Test
  void textShowsARowALine() {
    Client.Answer answer = list("text");

    assertThat(answer.contentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(answer.body())
        .isEqualTo(
            "id=1 name=KVM-1 mem=1024 vcpu=1 vsize=20480\n"
                + "id=2 name=KVM-2 mem=2048 vcpu=2 vsize=40960\n");
    assertThat(panel.client.get(TestPanel.parameters("text", "preset.edit", "elid", "1")).body())
        .startsWith("elid=1\nname=KVM-1\nmem=1024\n");
    assertThat(panel.client.get(TestPanel.parameters("text", "vm.edit", "elid", "9")).body())
        .isEqualTo("ERROR missed: vm '9' not found\n");
    panel.createReady("vm1");
    assertThat(panel.client.get(TestPanel.parameters("text", "vm.stop", "elid", "1")).body())
        .isEqualTo("OK\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/vmmgr", "/vmmgr/", "/manager/vmmgr"})
  void thePanelStandsAtItsPathAndBehindManager(String path) {
    Client client = panel.client.at("https://vm.example.org:1500" + path);

    assertThat(client.post(TestPanel.parameters("xml", "vm")).xml().has("metadata")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/vemgr", "/other/vmmgr", "/vmmgr/x"})
  void thereIsNoPanelElsewhere(String path) {
    Client client = panel.client.at("https://vm.example.org:1500" + path);

    Client.Answer answer = client.post(TestPanel.parameters("xml", "vm"));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.contentType()).startsWith("text/html");
  }

  @Test
  void getAndPostAnswerAlikeAndQueryAndBodyMerge() throws IOException {
    Client.Answer merged =
        panel.client.send(
            new Request.Builder()
                .url(panel.client.url() + "?out=xml&func=vm&name=query")
                .post(
                    RequestBody.create(
                        "authinfo=admin:" + CANARY + "&func=preset",
                        MediaType.get("application/x-www-form-urlencoded"))));

    assertThat(list("xml").body())
        .isEqualTo(panel.client.post(TestPanel.parameters("xml", "preset")).body());
    assertThat(merged.xml().attribute("func")).isEqualTo("preset");
    assertThat(panel.emulator.ledger().calls().get(0).parameter("name")).contains("query");
  }

  @Test
  void unknownParametersAreIgnored() {
    panel.createReady("vm1");

    assertThat(panel.call("vm.restart", "elid", "1", "nonsense", "1", "<bad name>", "2").ok())
        .isTrue();
  }

  @Test
  void unknownFunctionsAnswerAMadeUpError() {
    for (String function : List.of("vm.suspend", "vm.migrate", "vm.clone", "snapshot", "task")) {
      Client.Answer answer = panel.answer(function);

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.xml().errorType()).isEqualTo("missed");
      assertThat(answer.xml().errorObject()).isEqualTo("func");
      assertThat(answer.xml().errorValue()).isEqualTo(function);
      assertThat(answer.synthetic()).isEqualTo("error missed");
    }
  }

  @Test
  void messagesFollowTheLanguageOfTheCallThenOfThePanel() {
    assertThat(panel.call("vm.edit", "elid", "9", "lang", "ru").child("error").text("msg"))
        .isEqualTo("vm '9' не найден");
    panel.emulator.behave(change -> change.language("ru"));
    assertThat(panel.call("vm.edit", "elid", "9").child("error").attribute("lang")).isEqualTo("ru");
    assertThat(panel.call("vm.edit", "elid", "9", "lang", "en").child("error").text("msg"))
        .isEqualTo("vm '9' not found");
  }

  @Test
  void translatedColumnsKeepTheRawValueInOrig() {
    panel.createReady("vm1");
    panel.emulator.behave(change -> change.translatedColumns(true).language("ru"));

    Reply power = panel.row("1").child("vmstatus");
    Reply level = panel.call("user").rows().get(0).child("level");

    assertThat(power.attribute("orig")).isEqualTo("running");
    assertThat(power.text()).isEqualTo("Работает");
    assertThat(level.attribute("orig")).isEqualTo("29");
    assertThat(level.text()).isEqualTo("Администратор");
  }

  @Test
  void aLoneRowIsAnArrayUnlessSwitched() {
    panel.create("vm1");
    assertThat(panel.json("vm")).contains("\"elem\":[{");

    panel.emulator.behave(change -> change.singleRowsAsObjects(true));

    assertThat(panel.json("vm")).contains("\"elem\":{\"id\"");
    assertThat(panel.json("preset")).contains("\"elem\":[{");
  }

  @Test
  void pagingNodesAndEmptyColumnsFollowTheirSwitches() {
    panel.create("vm1", "vmi", "0");
    assertThat(panel.row("1").has("osname")).isFalse();

    panel.emulator.behave(change -> change.pagingNodes(false).emptyColumnsAsNodes(true));

    assertThat(panel.call("vm").names()).containsExactly("metadata", "elem", "tparams");
    assertThat(panel.row("1").has("osname")).isTrue();
    assertThat(panel.row("1").text("osname")).isEmpty();
  }

  @Test
  void theInterfaceNodesStandBesideTheRows() {
    panel.createReady("vm1");
    panel.emulator.behave(change -> change.interfaceNodes(true));

    Reply list = panel.call("vm");

    assertThat(list.child("metadata").child("coldata").children())
        .extracting(column -> column.attribute("name"))
        .startsWith("id", "name", "domain");
    assertThat(list.has("saved_filters")).isTrue();
    assertThat(panel.json("vm")).contains("\"messages\":{\"$name\":\"vm\",\"msg\":\"vm\"}");
    assertThat(panel.call("vm.restart", "elid", "1").child("ok").attribute("type"))
        .isEqualTo("list");
  }

  @Test
  void anErrorMayCarryAllThatIsDocumented() {
    panel.emulator.behave(change -> change.errorDetails(true));

    Reply error = panel.call("vm.edit", "elid", "9").child("error");

    assertThat(error.attribute("report")).isEqualTo("yes");
    assertThat(error.names()).containsExactly("detail", "msg", "param", "param", "group", "stack");
    assertThat(error.all("param").get(0).attribute("msg")).isEqualTo("vm");
    assertThat(error.text("group")).isEqualTo("__object__: __value__");
    assertThat(error.child("stack").child("action").attribute("user")).isEqualTo("admin");
  }

  @Test
  void aFlagMayHaveAText() {
    panel.create("vm1");
    panel.emulator.behave(change -> change.flagText("on"));

    assertThat(panel.row("1").text("installing")).isEqualTo("on");
    panel.clock.advance(TestPanel.BUILDING);
    assertThat(panel.row("1").text("installos")).isEqualTo("on");
    panel.clock.advance(TestPanel.INSTALLING);
    assertThat(panel.row("1").names()).doesNotContain("installing", "installos");
  }

  @Test
  void theRootShowsTheChosenAttributes() {
    assertThat(panel.answer("vm").body())
        .contains("<doc lang=\"en\" func=\"vm\" binary=\"/vmmgr\" host=\"https://");

    panel.emulator.behave(change -> change.documentAttributes(List.of("func", "themename")));

    assertThat(panel.answer("vm").body()).contains("<doc func=\"vm\" themename=\"orion\">");
  }

  @Test
  void theEchoIsAlphabeticalButForActionsOnMachinesAsCaptured() {
    panel.createReady("vm1");
    assertThat(panel.call("vm.stop", "elid", "1", "lang", "en").child("tparams").names())
        .containsExactly("elid", "out", "func", "lang");
    assertThat(panel.call("vm.edit", "elid", "1", "lang", "en").child("tparams").names())
        .containsExactly("elid", "func", "lang", "out");

    panel.emulator.behave(change -> change.echoOrder(EchoOrder.ALPHABETICAL));

    assertThat(panel.call("vm.start", "elid", "1").child("tparams").names())
        .containsExactly("elid", "func", "out");
  }

  @Test
  void progressOfACallCanBeAskedFor() {
    panel.create("vm1", "progressid", "p1");

    Reply progress = panel.call("progress.get", "elid", "p1");

    assertThat(progress.text("action")).isEqualTo("vm.edit");
    assertThat(progress.text("done")).isEqualTo(progress.text("steps"));
    assertThat(panel.call("progress.get", "elid", "p2").errorType()).isEqualTo("missed");
  }

  @Test
  void aBehaviourOutOfBoundsIsRefusedWithTheField() {
    assertThatThrownBy(() -> Behaviour.builder().language("fr").build())
        .hasMessageContaining("language must be en or ru, but is fr");
    assertThatThrownBy(() -> Behaviour.builder().defaultPageSize(0).build())
        .hasMessageContaining("defaultPageSize must be at least 1");
    assertThatThrownBy(() -> Behaviour.builder().sessionLifetime(java.time.Duration.ZERO).build())
        .hasMessageContaining("sessionLifetime must be positive");
    assertThatThrownBy(() -> Behaviour.builder().choiceLimit(-1).build())
        .hasMessageContaining("choiceLimit");
    assertThatThrownBy(() -> Behaviour.builder().minimumPasswordLength(-1).build())
        .hasMessageContaining("minimumPasswordLength");
  }
}
