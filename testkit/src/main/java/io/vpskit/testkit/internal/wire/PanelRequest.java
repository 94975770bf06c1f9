package io.vpskit.testkit.internal.wire;

import java.util.Map;

/**
 * A request as it reached a front end.
 *
 * @param method the HTTP method
 * @param path the path without the query
 * @param host scheme, host and port under which the client reached the panel
 * @param clientAddress the address the client came from
 * @param cookies the cookies sent along
 * @param parameters the parameters of query and body together
 */
public record PanelRequest(
    String method,
    String path,
    String host,
    String clientAddress,
    Map<String, String> cookies,
    Parameters parameters) {

  /** Leaves out the cookies, for they carry session ids. */
  @Override
  public String toString() {
    return method + " " + path + " " + parameters;
  }
}
