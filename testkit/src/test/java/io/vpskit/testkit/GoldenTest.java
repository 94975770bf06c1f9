package io.vpskit.testkit;

import static io.vpskit.testkit.TestPanel.CANARY;
import static io.vpskit.testkit.TestPanel.DEBIAN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The examples of the protocol notes. Whole replies are compared where the notes show whole ones;
 * where they abbreviate, every node that they show must stand in its place.
 */
class GoldenTest {

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private final TestPanel panel = TestPanel.kvm();

  @Test
  void logInAsXml() {
    String body =
        panel
            .client
            .get("out", "xml", "func", "auth", "username", "admin", "password", CANARY)
            .body();
    String id = Reply.xml(body).text("auth");

    assertThat(id).matches("[0-9a-f]{12}");
    assertThat(body)
        .isEqualTo(
            HEAD
                + "<doc lang=\"en\" func=\"auth\" binary=\"/vmmgr\""
                + " host=\"https://vm.example.org:1500\"><auth id=\""
                + id
                + "\" level=\"29\">"
                + id
                + "</auth><tparams><func>auth</func><out>xml</out>"
                + "<username>admin</username></tparams></doc>");
  }

  @Test
  void refusedLogInAsJson() {
    Client stranger = Client.inProcess(panel.emulator, "198.51.100.7");

    assertThat(
            stranger
                .post("out", "sjson", "func", "auth", "username", "admin", "password", "x")
                .body())
        .isEqualTo(
            "{\"doc\":{\"error\":{\"$type\":\"auth\",\"$object\":\"badpassword\",\"$lang\":\"en\","
                + "\"detail\":{\"$\":\"Invalid username or password\"},"
                + "\"msg\":{\"$\":\"Invalid username or password\"},"
                + "\"param\":[{\"$name\":\"object\",\"$type\":\"msg\",\"$\":\"badpassword\"},"
                + "{\"$name\":\"value\",\"$\":\"remote_addr: [198.51.100.7]\"}]}}}");
  }

  @Test
  void accountCreatedAsJson() throws IOException {
    String body =
        panel.json("user.edit", "sok", "ok", "level", "16", "name", "u31", "passwd", CANARY);

    assertShows(
        body,
        "{\"doc\":{\"$lang\":\"en\",\"$func\":\"user.edit\",\"$binary\":\"/vmmgr\",\"ok\":{},"
            + "\"id\":{\"$\":\"2\"},\"tparams\":{\"func\":{\"$\":\"user.edit\"},"
            + "\"out\":{\"$\":\"json\"},\"sok\":{\"$\":\"ok\"},\"name\":{\"$\":\"u31\"}}}}");
  }

  @Test
  void accountNameTakenAsJson() {
    panel.createUser("u31");

    assertThat(panel.json("user.edit", "sok", "ok", "name", "u31", "passwd", CANARY))
        .isEqualTo(
            "{\"doc\":{\"error\":{\"$type\":\"exists\",\"$object\":\"user\",\"$lang\":\"en\","
                + "\"msg\":{\"$\":\"User u31 already exists\"},"
                + "\"param\":[{\"$name\":\"object\",\"$type\":\"msg\",\"$\":\"user\"},"
                + "{\"$name\":\"value\",\"$\":\"u31\"}]}}}");
  }

  @Test
  void presetsAsXml() {
    TestPanel one =
        TestPanel.kvm(
            builder ->
                builder.behaviour(change -> change.documentAttributes(List.of("func", "binary"))));

    assertThat(one.answer("preset").body())
        .isEqualTo(
            HEAD
                + "<doc func=\"preset\" binary=\"/vmmgr\">"
                + "<metadata name=\"preset\" type=\"list\" key=\"id\" mgr=\"vmmgr\"/>"
                + "<elem><id>1</id><name>KVM-1</name><mem>1024</mem><vcpu>1</vcpu>"
                + "<vsize>20480</vsize></elem>"
                + "<elem><id>2</id><name>KVM-2</name><mem>2048</mem><vcpu>2</vcpu>"
                + "<vsize>40960</vsize></elem>"
                + "<p_cnt>50</p_cnt><p_num>1</p_num><p_elems>2</p_elems>"
                + "<tparams><func>preset</func><out>xml</out></tparams></doc>");
  }

  @Test
  void machineCreatedAsXml() {
    panel.createUser("u31");
    String body =
        panel
            .answer(
                "vm.edit",
                panel.order(
                    "vm31",
                    "user",
                    "2",
                    "installtype",
                    "installtemplate",
                    "osname",
                    "Debian-12-x86_64",
                    "mem",
                    "1024",
                    "vcpu",
                    "1",
                    "cputune",
                    "1000",
                    "vsize",
                    "20480"))
            .body();

    assertShowsXml(
        body,
        "<doc lang=\"en\" func=\"vm.edit\" binary=\"/vmmgr\"><ok/><id>1</id><elid>1</elid>"
            + "<ip>192.0.2.1</ip><tparams><func>vm.edit</func><out>xml</out><sok>ok</sok>"
            + "</tparams></doc>");
  }

  @Test
  void machineListedWhileInstallingAndReady() {
    panel.create("vm31");
    panel.clock.advance(TestPanel.BUILDING);

    String row =
        "<elem><id>1</id><name>vm31</name><domain>vm31.example.net</domain><ip>192.0.2.1</ip>"
            + "<mem>1024</mem><vcpu>1</vcpu><vdsize>20480</vdsize><vmstatus>running</vmstatus>";
    assertShowsXml(
        panel.answer("vm").body(),
        "<doc func=\"vm\">" + row + "<installos/></elem><p_elems>1</p_elems></doc>");

    panel.clock.advance(TestPanel.INSTALLING);

    String ready = panel.answer("vm").body();
    assertShowsXml(ready, "<doc func=\"vm\">" + row + "</elem><p_elems>1</p_elems></doc>");
    assertThat(ready).doesNotContain("install");
  }

  @Test
  void emptyListAsJson() throws IOException {
    String body = panel.json("vm");

    assertShows(
        body,
        "{\"doc\":{\"$func\":\"vm\",\"metadata\":{\"$name\":\"vm\",\"$type\":\"list\","
            + "\"$key\":\"id\",\"$mgr\":\"vmmgr\"},\"p_elems\":{\"$\":\"0\"}}}");
    assertThat(body).doesNotContain("\"elem\"");
  }

  @Test
  void machineViewedAsXml() {
    panel.createUser("u31");
    panel.createReady("vm31", "user", "2");

    assertShowsXml(
        panel.answer("vm.edit", "elid", "1").body(),
        "<doc func=\"vm.edit\"><metadata name=\"vm.edit\" type=\"form\"/><elid>1</elid>"
            + "<name>vm31</name><domain>vm31.example.net</domain><user>2</user>"
            + "<hostnode>1</hostnode><mem>1024</mem><vcpu>1</vcpu><cputune>1000</cputune>"
            + "<vsize>20480</vsize><osname>Debian-12-x86_64</osname>"
            + "<osinstalled>on</osinstalled><ip>192.0.2.1</ip><state>running</state>"
            + "<vnchost>198.51.100.20</vnchost><vncport>5901</vncport><vncpassword>"
            + CANARY.substring(0, 8)
            + "</vncpassword><slist name=\"user\"><val key=\"2\">u31</val>"
            + "<val key=\"1\">admin</val></slist></doc>");
  }

  @Test
  void ownerChangedAsJson() {
    panel.createUser("u31");
    panel.createReady("vm31");
    panel.emulator.behave(change -> change.documentAttributes(List.of("lang", "func", "binary")));

    String body =
        panel
            .client
            .post(TestPanel.parameters("sjson", "vm.edit", "elid", "1", "user", "2", "sok", "ok"))
            .body();

    assertThat(body)
        .isEqualTo(
            "{\"doc\":{\"$lang\":\"en\",\"$func\":\"vm.edit\",\"$binary\":\"/vmmgr\",\"ok\":{},"
                + "\"elid\":{\"$\":\"1\"},\"tparams\":{\"elid\":{\"$\":\"1\"},"
                + "\"func\":{\"$\":\"vm.edit\"},\"out\":{\"$\":\"sjson\"},\"sok\":{\"$\":\"ok\"},"
                + "\"user\":{\"$\":\"2\"}}}}");
  }

  @Test
  void unknownMachineAsJson() {
    assertThat(panel.json("vm.edit", "elid", "41", "user", "14", "sok", "ok"))
        .isEqualTo(
            "{\"doc\":{\"error\":{\"$type\":\"missed\",\"$object\":\"vm\",\"$lang\":\"en\","
                + "\"msg\":{\"$\":\"vm '41' not found\"},"
                + "\"param\":[{\"$name\":\"object\",\"$type\":\"msg\",\"$\":\"vm\"},"
                + "{\"$name\":\"value\",\"$\":\"41\"}]}}}");
  }

  @Test
  void restartAsReadByAClientThatMatchesTexts() {
    panel.createReady("vm31");
    panel.emulator.behave(change -> change.documentAttributes(List.of("lang", "func", "binary")));

    assertThat(panel.answer("vm.restart", "elid", "1").body())
        .isEqualTo(
            HEAD
                + "<doc lang=\"en\" func=\"vm.restart\" binary=\"/vmmgr\"><ok/><tparams>"
                + "<elid>1</elid><out>xml</out><func>vm.restart</func></tparams></doc>");
  }

  @Test
  void reinstallChoicesThenSave() {
    panel.createReady("vm31");

    assertShowsXml(
        panel.answer("vm.reinstall", "elid", "1").body(),
        "<doc func=\"vm.reinstall\"><elid>1</elid><slist name=\"vmi\">"
            + "<val key=\"ISPsystem__Debian-12-x86_64\">Debian-12-x86_64</val>"
            + "<val key=\"ISPsystem__Ubuntu-24.04-amd64\">Ubuntu-24.04-amd64</val></slist>"
            + "<slist name=\"recipe\"><val key=\"null\">-- none --</val></slist></doc>");
    assertShowsXml(
        panel.answer("vm.reinstall", "elid", "1", "sok", "ok", "vmi", DEBIAN).body(),
        "<doc func=\"vm.reinstall\"><ok/><tparams><elid>1</elid><func>vm.reinstall</func>"
            + "<out>xml</out></tparams></doc>");
  }

  @Test
  void addressKeyAndReport() {
    panel.createUser("u31");
    panel.createReady("vm31");

    assertShowsXml(
        panel
            .answer(
                "iplist.edit",
                "plid",
                "1",
                "domain",
                "a.example.net",
                "family",
                "ipv4",
                "sok",
                "ok")
            .body(),
        "<doc func=\"iplist.edit\"><ok/><id>2</id><ip>192.0.2.2</ip></doc>");
    assertShowsXml(
        panel
            .answer("session.newkey", "username", "u31", "key", "0123456789abcdef0123456789abcdef")
            .body(),
        "<doc func=\"session.newkey\"><ok/></doc>");

    panel.clock.advance(Duration.ofDays(3));
    LocalDate today = LocalDate.parse("2026-01-04");
    panel.emulator.administrator().recordTraffic("vm31", today, 0.42, 1.1);
    assertShowsXml(
        panel.answer("reportvm", "type", "day", "period", "currentmonth", "server", "1").body(),
        "<doc func=\"reportvm\"><elem><date>2026-01-04</date><rx>0.42</rx><tx>1.10</tx></elem>"
            + "</doc>");
  }

  /** Each node of the example is found in the reply, in order, with its text and attributes. */
  private static void assertShowsXml(String body, String example) {
    assertThat(body).startsWith(HEAD + "<doc ").doesNotContain("\n<doc>");
    assertThat(body.substring(HEAD.length())).doesNotContain("\n");
    assertThat(shows(Reply.xml(body), Reply.xml(example)))
        .as("every node of the example, in order")
        .isTrue();
  }

  private static boolean shows(Reply reply, Reply example) {
    if (!reply.name().equals(example.name()) || !reply.hasAttributesOf(example)) {
      return false;
    }
    if (example.children().isEmpty()) {
      return reply.text().equals(example.text());
    }
    int place = 0;
    for (Reply child : reply.children()) {
      if (place < example.children().size() && shows(child, example.children().get(place))) {
        place++;
      }
    }
    return place == example.children().size();
  }

  private static void assertShows(String body, String example) throws IOException {
    JsonMapper mapper = new JsonMapper();
    assertThat(shows(mapper.readTree(body), mapper.readTree(example)))
        .as("every value of the example in %s", body)
        .isTrue();
  }

  private static boolean shows(JsonNode reply, JsonNode example) {
    if (!example.isObject()) {
      return reply.equals(example);
    }
    return example.properties().stream()
        .allMatch(
            entry ->
                reply.has(entry.getKey()) && shows(reply.get(entry.getKey()), entry.getValue()));
  }
}
