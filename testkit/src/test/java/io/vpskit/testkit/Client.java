package io.vpskit.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.SocketFactory;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.tls.HandshakeCertificates;

/** A bare client for tests: sends parameters, reads what comes. It knows nothing of the panel. */
final class Client {

  /** The canary, as every password of a test must contain it. */
  static final String CANARY = System.getProperty("vpskit.canary", "kanarek-7Qx");

  private final OkHttpClient http;
  private final String url;

  private Client(OkHttpClient http, String url) {
    this.http = http;
    this.url = url;
  }

  static Client inProcess(VmManagerEmulator emulator) {
    return inProcess(emulator, "127.0.0.1");
  }

  static Client inProcess(VmManagerEmulator emulator, String address) {
    OkHttpClient http =
        new OkHttpClient.Builder().addInterceptor(emulator.interceptor(address)).build();
    return new Client(http, "https://vm.example.org:1500" + emulator.path());
  }

  static Client inProcess(IpManagerEmulator emulator) {
    OkHttpClient http = new OkHttpClient.Builder().addInterceptor(emulator.interceptor()).build();
    return new Client(http, "https://ip.example.org:1500" + emulator.path());
  }

  static Client inProcess(Interceptor panel, String path) {
    OkHttpClient http = new OkHttpClient.Builder().addInterceptor(panel).build();
    return new Client(http, "https://panel.example.org:1500" + path);
  }

  static Client of(EmulatorServer server) {
    return of(server, Duration.ofSeconds(10), SocketFactory.getDefault());
  }

  static Client of(EmulatorServer server, Duration readTimeout, SocketFactory sockets) {
    HandshakeCertificates trust =
        new HandshakeCertificates.Builder().addTrustedCertificate(server.certificate()).build();
    OkHttpClient http =
        new OkHttpClient.Builder()
            .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
            .socketFactory(sockets)
            .retryOnConnectionFailure(false)
            .readTimeout(readTimeout)
            .build();
    return new Client(http, server.url());
  }

  Client withReadTimeout(Duration timeout) {
    return new Client(http.newBuilder().readTimeout(timeout).build(), url);
  }

  Client at(String otherUrl) {
    return new Client(http, otherUrl);
  }

  String url() {
    return url;
  }

  /** A reply as it arrived. */
  record Answer(
      int status, String contentType, String synthetic, String cookie, String date, String body) {

    Reply xml() {
      return Reply.xml(body);
    }
  }

  Answer post(String... namesAndValues) {
    try {
      return tryPost(namesAndValues);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Answer tryPost(String... namesAndValues) throws IOException {
    FormBody.Builder form = new FormBody.Builder();
    pairs(namesAndValues).forEach(form::add);
    return send(new Request.Builder().url(url).post(form.build()));
  }

  Answer get(String... namesAndValues) {
    HttpUrl.Builder target = HttpUrl.get(url).newBuilder();
    pairs(namesAndValues).forEach(target::addQueryParameter);
    return getUrl(target.build().toString());
  }

  Answer getUrl(String target) {
    try {
      return send(new Request.Builder().url(target));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Answer send(Request.Builder request) throws IOException {
    try (Response response = http.newCall(request.build()).execute()) {
      return new Answer(
          response.code(),
          response.header("Content-Type", ""),
          response.header("X-Vpskit-Synthetic", ""),
          response.header("Set-Cookie", ""),
          response.header("Date", ""),
          response.body().string());
    }
  }

  /** The parameters of a call that logs in by itself and wants XML. */
  static String[] parameters(String authinfo, String function, String... more) {
    List<String> all =
        new ArrayList<>(List.of("out", "xml", "authinfo", authinfo, "func", function));
    all.addAll(Arrays.asList(more));
    return all.toArray(String[]::new);
  }

  static Map<String, String> pairs(String... namesAndValues) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      pairs.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return pairs;
  }

  /** Sockets that leave this machine from another loopback address. */
  static SocketFactory from(String localAddress) {
    return new SocketFactory() {
      @Override
      public Socket createSocket() throws IOException {
        Socket socket = new Socket();
        socket.bind(new java.net.InetSocketAddress(localAddress, 0));
        return socket;
      }

      @Override
      public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Socket createSocket(String host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
        throw new UnsupportedOperationException();
      }
    };
  }
}
