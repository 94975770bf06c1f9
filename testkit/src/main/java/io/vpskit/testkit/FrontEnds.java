package io.vpskit.testkit;

import io.vpskit.testkit.internal.frontend.HttpsFrontEnd;
import io.vpskit.testkit.internal.frontend.InProcessFrontEnd;
import io.vpskit.testkit.internal.frontend.SelfSigned;
import io.vpskit.testkit.internal.panel.PanelEngine;
import okhttp3.Interceptor;

/** The ways to reach an emulated panel. */
final class FrontEnds {

  static final String LOOPBACK = "127.0.0.1";

  private final PanelEngine<?> engine;
  private final String path;
  private final SelfSigned certificate = new SelfSigned();

  FrontEnds(PanelEngine<?> engine, String path) {
    this.engine = engine;
    this.path = path;
  }

  EmulatorServer startHttps(int port) {
    HttpsFrontEnd frontEnd = new HttpsFrontEnd(engine, certificate.get(), port);
    return new EmulatorServer(frontEnd, certificate.get(), path);
  }

  Interceptor interceptor(String clientAddress) {
    return new InProcessFrontEnd(engine, clientAddress);
  }
}
