package io.vpskit.testkit.internal.frontend;

import io.vpskit.testkit.internal.panel.PanelEngine;
import io.vpskit.testkit.internal.wire.PanelAnswer;
import io.vpskit.testkit.internal.wire.PanelAnswer.Ending;
import io.vpskit.testkit.internal.wire.PanelRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.Buffer;
import okio.ByteString;

/** Answers on a loopback port. Every connection has a thread of its own, so one may be held up. */
public final class HttpsFrontEnd implements AutoCloseable {

  private final PanelEngine<?> engine;
  private final MockWebServer server = new MockWebServer();
  private final AcceptedSockets sockets = new AcceptedSockets();
  private final CountDownLatch closed = new CountDownLatch(1);

  public HttpsFrontEnd(PanelEngine<?> engine, HeldCertificate certificate, int port) {
    this.engine = engine;
    server.setServerSocketFactory(sockets);
    server.setProtocols(List.of(Protocol.HTTP_1_1));
    server.useHttps(
        new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslSocketFactory());
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
            return answer(request);
          }
        });
    try {
      server.start(InetAddress.getByName("localhost"), port);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on port " + port, e);
    }
  }

  public int port() {
    return server.getPort();
  }

  private MockResponse answer(RecordedRequest recorded) throws InterruptedException {
    // The server keeps every request for tests to take; nobody takes these.
    server.takeRequest(0, TimeUnit.MILLISECONDS);
    PanelAnswer answer = engine.answer(read(recorded));
    hold(answer.delay());
    if (answer.ending() == Ending.RESET) {
      try {
        sockets.reset(recorded.getConnectionIndex());
      } catch (IOException e) {
        throw new UncheckedIOException("cannot reset the connection", e);
      }
    }
    return response(answer);
  }

  private PanelRequest read(RecordedRequest recorded) {
    String target = recorded.getTarget();
    int question = target.indexOf('?');
    ByteString body = recorded.getBody();
    return RequestReader.read(
        recorded.getMethod(),
        question < 0 ? target : target.substring(0, question),
        question < 0 ? null : target.substring(question + 1),
        body == null ? "" : body.utf8(),
        "https://" + recorded.getHeaders().get("Host"),
        sockets.clientAddress(recorded.getConnectionIndex()),
        recorded.getHeaders().get("Cookie"));
  }

  /** Waits, but no longer than the server lives. */
  private void hold(Duration delay) throws InterruptedException {
    if (!delay.isZero()) {
      closed.await(delay.toNanos(), TimeUnit.NANOSECONDS);
    }
  }

  private static MockResponse response(PanelAnswer answer) {
    MockResponse.Builder response =
        new MockResponse.Builder()
            .code(answer.status())
            .setHeader("Content-Type", answer.contentType())
            .body(new Buffer().write(answer.body()));
    answer.headers().forEach(response::setHeader);
    switch (answer.ending()) {
      case COMPLETE -> {}
      case CUT -> response.onResponseBody(new SocketEffect.CloseSocket());
      case CLOSED, RESET, STALLED -> response.onResponseStart(new SocketEffect.CloseSocket());
    }
    return response.build();
  }

  @Override
  public void close() {
    closed.countDown();
    server.close();
  }
}
