package io.vpskit.core.internal.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.HttpUrl;

/**
 * Watches one request to tell, when it fails, whether anything of it can have left.
 *
 * <p>It takes proof, not absence of proof: an interceptor that answers without the network causes
 * no events at all, and a failure it reports may well have had its effect.
 */
final class SendWatch extends EventListener {

  private volatile boolean connecting;
  private volatile boolean sending;

  /** The host's own listener, if any, with the watch of the request beside it. */
  static EventListener.Factory beside(EventListener.Factory factory) {
    return call -> {
      EventListener listener = factory.create(call);
      SendWatch watch = call.request().tag(SendWatch.class);
      return watch == null ? listener : listener.plus(watch);
    };
  }

  /** Whether it is certain that a request which failed this way never left. */
  boolean provesNothingWasSent(IOException failure) {
    return !sending && (connecting || isFailureToConnect(failure));
  }

  private static boolean isFailureToConnect(IOException failure) {
    return failure instanceof ConnectException
        || failure instanceof UnknownHostException
        || failure instanceof NoRouteToHostException;
  }

  @Override
  public void proxySelectStart(Call call, HttpUrl url) {
    connecting = true;
  }

  @Override
  public void requestHeadersStart(Call call) {
    sending = true;
  }
}
