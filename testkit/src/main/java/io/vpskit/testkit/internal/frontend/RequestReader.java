package io.vpskit.testkit.internal.frontend;

import io.vpskit.testkit.internal.wire.PanelRequest;
import io.vpskit.testkit.internal.wire.Parameters;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts a request together from its parts, as every front end has them. */
final class RequestReader {

  private RequestReader() {}

  /**
   * Merges query and body; where both name a parameter the body counts.
   *
   * @param query the encoded query, or nothing
   * @param body the encoded body, empty without one
   * @param cookies the header {@code Cookie}, or nothing
   */
  static PanelRequest read(
      String method,
      String path,
      @Nullable String query,
      String body,
      String host,
      String clientAddress,
      @Nullable String cookies) {
    Parameters inQuery = query == null ? Parameters.none() : Parameters.parse(query);
    Parameters all = inQuery.mergedWith(Parameters.parse(body));
    return new PanelRequest(method, path, host, clientAddress, cookies(cookies), all);
  }

  private static Map<String, String> cookies(@Nullable String header) {
    Map<String, String> cookies = new HashMap<>();
    if (header != null) {
      for (String cookie : header.split(";", -1)) {
        int equals = cookie.indexOf('=');
        if (equals > 0) {
          cookies.put(cookie.substring(0, equals).strip(), cookie.substring(equals + 1).strip());
        }
      }
    }
    return cookies;
  }
}
