package io.vpskit.billmanager;

import io.vpskit.billmanager.seller.SellerSettings;
import io.vpskit.core.Credentials;
import io.vpskit.core.PanelCallReport;
import io.vpskit.core.PanelEndpoint;
import io.vpskit.core.PanelProduct;
import io.vpskit.core.PanelSettings;
import io.vpskit.core.RetryTiming;
import io.vpskit.core.Secret;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;

/** A seller within the process who answers each function with what was written for it. */
final class ScriptedSeller implements Interceptor {

  private static final String CANARY = System.getProperty("vpskit.canary", "kanarek-7Qx");

  private final Map<String, Deque<String>> answers = new HashMap<>();
  final List<Map<String, String>> received = new ArrayList<>();
  final List<PanelCallReport> reports = new ArrayList<>();
  final List<Duration> pauses = new ArrayList<>();
  long nanos;

  /** A password or a key that the check after the tests would recognise. */
  static Secret secret(String ending) {
    return Secret.of(CANARY + ending);
  }

  /** An answer that refuses; the texts must be free of quotes. */
  static String error(String type, String object, String message) {
    return "{'doc':{'error':{'$type':'%s','$object':'%s','msg':{'$':'%s'}}}}"
        .formatted(type, object, message);
  }

  /** Answers calls of a function, the last answer again and again; single quotes become double. */
  ScriptedSeller answering(String function, String... bodies) {
    answers.put(function, new ArrayDeque<>(List.of(bodies)));
    return this;
  }

  BillManager client() {
    return client(SellerSettings.defaults());
  }

  BillManager client(SellerSettings seller) {
    return BillManager.connect(settings(), seller);
  }

  PanelSettings settings() {
    return PanelSettings.builder()
        .endpoint(PanelEndpoint.of(PanelProduct.BILLMANAGER, "https://seller.invalid/billmgr"))
        .credentials(Credentials.perCall("hoster", secret("-hoster")))
        .addInterceptors(this)
        .retryTiming(new Timing())
        .callListener(reports::add)
        .build();
  }

  /** The parameters of the last call of a function. */
  Map<String, String> last(String function) {
    List<Map<String, String>> calls = calls(function);
    return calls.get(calls.size() - 1);
  }

  List<Map<String, String>> calls(String function) {
    return received.stream().filter(it -> function.equals(it.get("func"))).toList();
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Map<String, String> form = form(chain.request());
    received.add(form);
    Deque<String> script = answers.getOrDefault(form.get("func"), new ArrayDeque<>());
    String body = script.size() > 1 ? script.poll() : script.peek();
    if (body == null) {
      throw new IOException("connection closed");
    }
    return new Response.Builder()
        .request(chain.request())
        .protocol(Protocol.HTTP_1_1)
        .code(200)
        .message("OK")
        .body(ResponseBody.create(body.replace('\'', '"'), MediaType.get("application/json")))
        .build();
  }

  private static Map<String, String> form(Request request) throws IOException {
    if (!request.method().equals("POST") || request.url().encodedQuery() != null) {
      throw new AssertionError("Only forms may carry what is nobody's business");
    }
    Buffer body = new Buffer();
    request.body().writeTo(body);
    HttpUrl decoded = HttpUrl.get("https://seller.invalid/?" + body.readUtf8());
    Map<String, String> form = new LinkedHashMap<>();
    for (int i = 0; i < decoded.querySize(); i++) {
      form.put(decoded.queryParameterName(i), decoded.queryParameterValue(i));
    }
    return form;
  }

  /** Repeats at once, and waits by noting it. */
  private final class Timing implements RetryTiming {
    @Override
    public long nanoTime() {
      return nanos;
    }

    @Override
    public void pause(Duration wait) {
      pauses.add(wait);
      nanos += wait.toNanos();
    }

    @Override
    public double random() {
      return 0;
    }
  }
}
