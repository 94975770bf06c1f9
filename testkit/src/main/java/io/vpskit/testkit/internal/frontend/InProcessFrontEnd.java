package io.vpskit.testkit.internal.frontend;

import io.vpskit.testkit.internal.panel.PanelEngine;
import io.vpskit.testkit.internal.wire.PanelAnswer;
import io.vpskit.testkit.internal.wire.PanelAnswer.Ending;
import io.vpskit.testkit.internal.wire.PanelRequest;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.Okio;

/**
 * Answers in the calling thread, without a socket and without waiting. Faults of the connection
 * become the exceptions that OkHttp throws for them.
 */
public final class InProcessFrontEnd implements Interceptor {

  private final PanelEngine<?> engine;
  private final String clientAddress;

  public InProcessFrontEnd(PanelEngine<?> engine, String clientAddress) {
    this.engine = engine;
    this.clientAddress = clientAddress;
  }

  /** Settings that were made twice for one emulated panel are the same. */
  @Override
  public boolean equals(Object other) {
    return other instanceof InProcessFrontEnd that
        && engine == that.engine
        && clientAddress.equals(that.clientAddress);
  }

  @Override
  public int hashCode() {
    return clientAddress.hashCode();
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    PanelAnswer answer = engine.answer(read(request));
    if (chain.call().isCanceled()) {
      throw new IOException("Canceled");
    }
    failIfNothingArrives(answer, chain);
    Response.Builder response =
        new Response.Builder()
            .request(request)
            .protocol(Protocol.HTTP_1_1)
            .code(answer.status())
            .message(answer.status() == 200 ? "OK" : "Error")
            .header("Content-Type", answer.contentType())
            .header("Content-Length", Integer.toString(answer.body().length))
            .body(body(answer));
    answer.headers().forEach(response::header);
    return response.build();
  }

  private PanelRequest read(Request request) throws IOException {
    Buffer body = new Buffer();
    if (request.body() != null) {
      request.body().writeTo(body);
    }
    String host =
        request.url().scheme() + "://" + request.url().host() + ":" + request.url().port();
    return RequestReader.read(
        request.method(),
        request.url().encodedPath(),
        request.url().encodedQuery(),
        body.readUtf8(),
        host,
        clientAddress,
        request.header("Cookie"));
  }

  private static void failIfNothingArrives(PanelAnswer answer, Chain chain) throws IOException {
    switch (answer.ending()) {
      case RESET -> throw new SocketException("Connection reset");
      case CLOSED -> throw new IOException("unexpected end of stream on in-process connection");
      case STALLED -> throw new SocketTimeoutException("timeout");
      case COMPLETE, CUT -> failIfTooLate(answer.delay(), chain);
    }
  }

  private static void failIfTooLate(Duration delay, Chain chain) throws IOException {
    if (delay.isZero()) {
      return;
    }
    Duration readLimit = Duration.ofMillis(chain.readTimeoutMillis());
    if (!readLimit.isZero() && delay.compareTo(readLimit) >= 0) {
      throw new SocketTimeoutException("timeout");
    }
    Duration callLimit = Duration.ofNanos(chain.call().timeout().timeoutNanos());
    if (!callLimit.isZero() && delay.compareTo(callLimit) >= 0) {
      throw new InterruptedIOException("timeout");
    }
  }

  private static ResponseBody body(PanelAnswer answer) {
    MediaType type = MediaType.parse(answer.contentType());
    if (answer.ending() != Ending.CUT) {
      return ResponseBody.create(answer.body(), type);
    }
    return ResponseBody.create(
        Okio.buffer(new CutSource(answer.body())), type, answer.body().length);
  }
}
