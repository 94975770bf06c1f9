package io.vpskit.core.call;

import io.vpskit.core.BrowserLink;
import io.vpskit.core.PanelConnection;
import io.vpskit.core.PanelException;
import io.vpskit.core.PanelMisuseException;
import io.vpskit.core.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Logs browsers in by keys that are left with the panel, for an administrator's connection. How far
 * this is proven differs from panel to panel, which their clients say. Safe for use by several
 * threads.
 */
public final class BrowserLogIn {

  /** Leaving the same key once more changes nothing. */
  private static final PanelFunction LEAVE_KEY = PanelFunction.idempotentWrite("session.newkey");

  private static final int SHORTEST_KEY = 16;
  private static final int KEY_BYTES = 16;

  private final PanelConnection panel;
  private final SecureRandom random = new SecureRandom();

  /**
   * Log-ins over a connection.
   *
   * @param panel a connection logged in as an administrator
   */
  public BrowserLogIn(PanelConnection panel) {
    this.panel = panel;
  }

  /**
   * Leaves a key with the panel, by which an account can log in once ({@code session.newkey}). An
   * idempotent write; one panel call.
   *
   * @param accountName whose key
   * @param key at least 16 characters that nobody can guess
   * @throws PanelMisuseException when the name is blank or the key too short
   * @throws PanelException when the panel did not take the key
   */
  public void leaveKey(String accountName, Secret key) {
    if (accountName.isBlank()) {
      throw new PanelMisuseException("accountName must not be blank");
    }
    if (key.reveal().length() < SHORTEST_KEY) {
      throw new PanelMisuseException("A one-time key must have at least 16 characters");
    }
    panel.perform(LEAVE_KEY.call().with("username", accountName).with("key", key));
  }

  /**
   * Leaves a key of 128 random bits, as {@link #leaveKey}.
   *
   * @param accountName whose key
   * @return the key
   */
  public Secret leaveNewKey(String accountName) {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    Secret key = Secret.of(HexFormat.of().formatHex(bytes));
    leaveKey(accountName, key);
    return key;
  }

  /**
   * Leaves a new key and makes the link that uses it up ({@code auth} in the browser).
   *
   * @param accountName who the browser will be
   * @return a link that opens the panel, once
   */
  public BrowserLink panelLink(String accountName) {
    Secret key = leaveNewKey(accountName);
    return link(
        "func=auth&username="
            + encoded(accountName)
            + "&key="
            + encoded(key.reveal())
            + "&checkcookie=no");
  }

  /**
   * Opens a session of an account, by a new key, and makes a link that goes on with it. The panel
   * ties the session to the address of this machine. Two panel calls.
   *
   * @param accountName who the browser will be
   * @param query what to open: parameters joined by {@code &}, encoded
   * @return the link
   */
  public BrowserLink sessionLink(String accountName, String query) {
    Secret session = panel.openSession(accountName, leaveNewKey(accountName));
    return link("auth=" + encoded(session.reveal()) + "&" + query);
  }

  private BrowserLink link(String query) {
    return new BrowserLink(Secret.of(panel.endpoint().url() + "?" + query));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
