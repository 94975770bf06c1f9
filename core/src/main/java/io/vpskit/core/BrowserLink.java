package io.vpskit.core;

import java.util.Objects;

/**
 * An address that logs a browser in to the panel. Whoever has it has the account, so it shows
 * itself only when asked. Immutable.
 */
public final class BrowserLink {

  private final Secret url;

  /**
   * A link; the typed clients make them.
   *
   * @param url the whole URL
   */
  public BrowserLink(Secret url) {
    this.url = Objects.requireNonNull(url, "url");
  }

  /**
   * Gives the address away, to be sent to the browser of the account's owner and nowhere else.
   *
   * @return the whole URL
   */
  public String reveal() {
    return url.reveal();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BrowserLink that && url.equals(that.url);
  }

  @Override
  public int hashCode() {
    return url.hashCode();
  }

  /**
   * Says that something is hidden here.
   *
   * @return always the same text
   */
  @Override
  public String toString() {
    return "link to the panel with a " + Secret.MARK;
  }
}
