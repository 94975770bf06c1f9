package io.vpskit.testkit.internal.wire;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer on its way to a front end.
 *
 * @param status the HTTP status
 * @param contentType the content type
 * @param headers further headers
 * @param body the body; the array is never changed
 * @param delay how long the answer is held back, of the real time
 * @param ending how the answer ends
 */
public record PanelAnswer(
    int status,
    String contentType,
    Map<String, String> headers,
    byte[] body,
    Duration delay,
    Ending ending) {

  /** How an answer ends, seen from the client. */
  public enum Ending {
    /** It arrives. */
    COMPLETE,
    /** The connection is closed in the middle of the body. */
    CUT,
    /** The connection is closed before the first byte. */
    CLOSED,
    /** The connection is reset before the first byte. */
    RESET,
    /** Nothing comes; after {@link PanelAnswer#delay} the connection is closed. */
    STALLED
  }

  private static final String HTML = "text/html; charset=UTF-8";

  public static PanelAnswer of(ReplyFormat format, byte[] body) {
    return new PanelAnswer(
        200, format.contentType(), Map.of(), body, Duration.ZERO, Ending.COMPLETE);
  }

  public static PanelAnswer html(int status, String page) {
    return new PanelAnswer(
        status,
        HTML,
        Map.of(),
        page.getBytes(StandardCharsets.UTF_8),
        Duration.ZERO,
        Ending.COMPLETE);
  }

  public PanelAnswer withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new PanelAnswer(status, contentType, more, body, delay, ending);
  }

  public PanelAnswer withHtml(int newStatus, String page) {
    byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
    return new PanelAnswer(newStatus, HTML, headers, bytes, delay, ending);
  }

  public PanelAnswer withBody(byte[] newBody) {
    return new PanelAnswer(status, contentType, headers, newBody, delay, ending);
  }

  public PanelAnswer withContentType(String newContentType) {
    return new PanelAnswer(status, newContentType, headers, body, delay, ending);
  }

  public PanelAnswer withDelay(Duration newDelay) {
    return new PanelAnswer(status, contentType, headers, body, newDelay, ending);
  }

  public PanelAnswer withEnding(Ending newEnding) {
    return new PanelAnswer(status, contentType, headers, body, delay, newEnding);
  }
}
