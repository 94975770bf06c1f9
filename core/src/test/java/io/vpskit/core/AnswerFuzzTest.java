package io.vpskit.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** Whatever bytes come, a call ends with a value or with a {@link PanelException}. */
class AnswerFuzzTest {

  private static final List<String> SAMPLES =
      List.of(
          "{'doc':{'$lang':'en','ok':{},'id':{'$':'14'},'tparams':{'func':{'$':'user.edit'}}}}",
          "{'doc':{'error':{'$type':'exists','$object':'user','msg':{'$':'no'},"
              + "'param':[{'$name':'value','$':'u31'}]}}}",
          "{'doc':{'metadata':{'$type':'list'},'elem':[{'name':{'$':'vm1'},'installos':{}},"
              + "{'name':{'$orig':'a','$':'b'}}],'p_elems':{'$':'2'}}}",
          "{'doc':{'auth':{'$id':'S','$level':'29','$':'S'},'slist':[{'$name':'user',"
              + "'val':[{'$key':'14','$':'u31'}]}]}}");

  private static byte[] answer = new byte[0];
  private static PanelConnection panel;

  @BeforeContainer
  static void open() {
    panel =
        PanelConnection.open(
            PanelSettings.builder()
                .endpoint(PanelEndpoint.of(PanelProduct.VMMANAGER, "https://panel.invalid/vmmgr"))
                .credentials(Credentials.perCall("admin", Canary.secret("")))
                .retryTiming(new TestTiming())
                .addInterceptors(
                    chain ->
                        new Response.Builder()
                            .request(chain.request())
                            .protocol(Protocol.HTTP_1_1)
                            .code(200)
                            .message("OK")
                            .body(ResponseBody.create(answer, MediaType.get("application/json")))
                            .build())
                .build());
  }

  @AfterContainer
  static void close() {
    panel.close();
  }

  @Property
  void anyBytes(@ForAll byte[] bytes) {
    endsWell(bytes);
  }

  @Property
  void anyJson(@ForAll("documents") String document) {
    endsWell(document.getBytes(StandardCharsets.UTF_8));
  }

  @Property
  void anAnswerThatIsCutOrSpoiled(
      @ForAll("samples") byte[] sample, @ForAll int cut, @ForAll int at, @ForAll byte spoiled) {
    byte[] bytes = Arrays.copyOf(sample, 1 + Math.floorMod(cut, sample.length));
    bytes[Math.floorMod(at, bytes.length)] = spoiled;

    endsWell(bytes);
  }

  @Property
  void anAnswerThatIsCutIsNeverSuccess(@ForAll("samples") byte[] sample, @ForAll int cut) {
    answer = Arrays.copyOf(sample, Math.floorMod(cut, sample.length));
    for (Runnable call : calls()) {
      try {
        call.run();
        assertThat(call).as("a cut answer was taken for a whole one").isNull();
      } catch (PanelUnreachableException expected) {
        assertThat(expected.lastOutcome()).isEqualTo(CallOutcome.UNREADABLE);
      }
    }
  }

  private static void endsWell(byte[] bytes) {
    answer = bytes;
    for (Runnable call : calls()) {
      try {
        call.run();
      } catch (PanelException expected) {
        assertThat(expected.getMessage()).isNotBlank();
      }
    }
  }

  private static List<Runnable> calls() {
    return List.of(
        () -> panel.perform(Calls.of(CallKind.UNSAFE_WRITE)),
        () -> Calls.names(panel),
        () -> panel.report(Calls.read(), row -> row.text("name")),
        () -> panel.openSession("u31", Canary.secret("-key")),
        () -> panel.view(Calls.read(), form -> form.choices("user").size() + form.fields().size()));
  }

  @Provide
  Arbitrary<byte[]> samples() {
    return Arbitraries.of(SAMPLES)
        .map(text -> text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  /** Documents of the names that mean something, nested as chance has it. */
  @Provide
  Arbitrary<String> documents() {
    Arbitrary<String> scalar =
        Arbitraries.of("1", "-1", "1.5", "true", "null", "\"\"", "\"on\"", "\"off\"", "{}", "[]");
    Arbitrary<String> value = Arbitraries.recursive(() -> scalar, AnswerFuzzTest::nested, 0, 3);
    return value.map(it -> "{\"doc\":" + it + "}");
  }

  private static Arbitrary<String> nested(Arbitrary<String> inner) {
    Arbitrary<String> name =
        Arbitraries.of(
            "doc",
            "elem",
            "error",
            "ok",
            "auth",
            "id",
            "elid",
            "p_elems",
            "metadata",
            "slist",
            "val",
            "param",
            "msg",
            "name",
            "tparams",
            "$",
            "$orig",
            "$type",
            "$name",
            "$id");
    Arbitrary<String> member = Combinators.combine(name, inner).as((n, v) -> "\"" + n + "\":" + v);
    Arbitrary<String> object =
        member.list().ofMaxSize(4).map(members -> "{" + String.join(",", members) + "}");
    Arbitrary<String> array =
        inner.list().ofMaxSize(3).map(values -> "[" + String.join(",", values) + "]");
    return Arbitraries.oneOf(object, object, array);
  }
}
