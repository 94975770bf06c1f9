package io.vpskit.ipmanager;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vpskit.core.Credentials;
import io.vpskit.core.PanelEndpoint;
import io.vpskit.core.PanelProduct;
import io.vpskit.core.PanelSettings;
import io.vpskit.core.Secret;
import io.vpskit.ipmanager.dialect.IpManagerDialect;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;

/** A web server that answers as it was told, and remembers what it was asked. */
final class ScriptedPanel implements AutoCloseable {

  private static final String CANARY = System.getProperty("vpskit.canary", "kanarek-7Qx");
  private static final String LOST = "";

  private final HttpServer server;
  private final ConcurrentLinkedDeque<String> script = new ConcurrentLinkedDeque<>();
  private final List<Map<String, String>> received = new CopyOnWriteArrayList<>();

  ScriptedPanel() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/ipmgr", this::answer);
    server.start();
  }

  /** Answers with these bodies, in which an apostrophe stands for a quotation mark. */
  ScriptedPanel answering(String... bodies) {
    for (String body : bodies) {
      script.add(body.replace('\'', '"'));
    }
    return this;
  }

  /** Drops the connection instead of answering. */
  ScriptedPanel losingAnswer() {
    script.add(LOST);
    return this;
  }

  /** The parameters of every request so far, without those of the connection. */
  List<Map<String, String>> received() {
    return received;
  }

  IpManager client(IpManagerDialect dialect) {
    String url = "http://localhost:" + server.getAddress().getPort() + "/ipmgr";
    return IpManager.connect(
        PanelSettings.builder()
            .endpoint(PanelEndpoint.insecurelyAllowingPlainHttp(PanelProduct.IPMANAGER, url))
            .credentials(Credentials.perCall("billing", Secret.of(CANARY + "-billing")))
            .retryTiming(new NoWaiting())
            .build(),
        dialect);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] sent = exchange.getRequestBody().readAllBytes();
      received.add(parameters(new String(sent, StandardCharsets.UTF_8)));
      String body = script.remove();
      if (!body.equals(LOST)) {
        byte[] answer = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
      }
    }
  }

  private static Map<String, String> parameters(String form) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String pair : form.split("&")) {
      int at = pair.indexOf('=');
      parameters.put(
          pair.substring(0, at), URLDecoder.decode(pair.substring(at + 1), StandardCharsets.UTF_8));
    }
    parameters.keySet().removeAll(List.of("out", "lang", "authinfo"));
    return parameters;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
