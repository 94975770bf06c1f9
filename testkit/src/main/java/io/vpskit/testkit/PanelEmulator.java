package io.vpskit.testkit;

import io.vpskit.testkit.behaviour.PanelBehaviour;
import io.vpskit.testkit.internal.frontend.HttpsFrontEnd;
import io.vpskit.testkit.internal.frontend.InProcessFrontEnd;
import io.vpskit.testkit.internal.frontend.SelfSigned;
import io.vpskit.testkit.internal.panel.PanelEngine;
import okhttp3.Interceptor;

/**
 * A panel that exists only in this process: it answers the calls of the panel's HTTP API from a
 * state of its own, follows a clock, misbehaves by script and remembers everything.
 *
 * <p>It is reached in two ways, which may be used side by side and see one state:
 *
 * <ul>
 *   <li>{@link #startHttps()}: a real HTTPS server on a loopback port, with a self-signed
 *       certificate;
 *   <li>{@link #interceptor()}: an OkHttp interceptor that answers in the calling thread, for quick
 *       and reproducible simulations.
 * </ul>
 *
 * <p>What nobody outside the vendor knows is made up here, and a reply that contains something made
 * up says so in the header {@code X-Vpskit-Synthetic}. A program should not rely on such a part.
 *
 * <p>Safe for use by several threads; calls are carried out one at a time, their answers are
 * delayed and written side by side.
 *
 * @param <B> how such a panel behaves
 */
public abstract sealed class PanelEmulator<B extends PanelBehaviour>
    permits BillManagerEmulator, IpManagerEmulator, VmManagerEmulator {

  private static final String LOOPBACK = "127.0.0.1";

  private final SelfSigned certificate = new SelfSigned();

  PanelEmulator() {}

  abstract PanelEngine<B> engine();

  /**
   * The path of the panel.
   *
   * @return for example {@code /vmmgr}
   */
  public abstract String path();

  /**
   * Starts an HTTPS server on a free loopback port.
   *
   * @return the running server, to be closed by the caller
   * @throws java.io.UncheckedIOException if it cannot listen
   */
  public final EmulatorServer startHttps() {
    return startHttps(0);
  }

  /**
   * Starts an HTTPS server on a loopback port.
   *
   * @param port the port, or 0 for a free one
   * @return the running server, to be closed by the caller
   * @throws java.io.UncheckedIOException if it cannot listen on that port
   */
  public final EmulatorServer startHttps(int port) {
    HttpsFrontEnd frontEnd = new HttpsFrontEnd(engine(), certificate.get(), port);
    return new EmulatorServer(frontEnd, certificate.get(), path());
  }

  /**
   * An interceptor that answers every call of an OkHttp client in the calling thread, whatever the
   * host of the URL; the path must be the one of the panel. To be added as an application
   * interceptor, last if there are several.
   *
   * @return the interceptor, whose calls come from the address 127.0.0.1
   */
  public final Interceptor interceptor() {
    return interceptor(LOOPBACK);
  }

  /**
   * An interceptor like {@link #interceptor()} whose calls come from a given address.
   *
   * @param clientAddress the address, for example {@code 198.51.100.7}
   * @return the interceptor
   */
  public final Interceptor interceptor(String clientAddress) {
    return new InProcessFrontEnd(engine(), clientAddress);
  }

  /**
   * The present behaviour.
   *
   * @return the behaviour
   */
  public final B behaviour() {
    return engine().behaviour();
  }

  /**
   * Behaves differently from the next call on.
   *
   * @param behaviour the new behaviour
   */
  public final void behave(B behaviour) {
    engine().behaviour(behaviour);
  }
}
