package io.vpskit.vmmanager.session;

import io.vpskit.core.PanelConnection;
import io.vpskit.core.PanelEndpoint;
import io.vpskit.core.PanelException;
import io.vpskit.core.PanelMisuseException;
import io.vpskit.core.Secret;
import io.vpskit.core.call.PanelFunction;
import io.vpskit.vmmanager.edition.Edition;
import io.vpskit.vmmanager.internal.EditionCheck;
import io.vpskit.vmmanager.machine.MachineId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Lets people into the panel in their browser without a password. Safe for use by several threads;
 * every method blocks for one panel call, unless it says otherwise, and fails with a {@link
 * PanelException}.
 */
public final class BrowserSessions {

  /** Leaving the same key once more changes nothing. */
  private static final PanelFunction LEAVE_KEY = PanelFunction.idempotentWrite("session.newkey");

  private static final int SHORTEST_KEY = 16;
  private static final int KEY_BYTES = 16;

  private final PanelConnection panel;
  private final SecureRandom random = new SecureRandom();

  /**
   * Browser sessions over a connection.
   *
   * @param panel a connection to VMmanager 5, logged in as an administrator
   */
  public BrowserSessions(PanelConnection panel) {
    this.panel = panel;
  }

  /**
   * Leaves a key with the panel, by which an account can log in once ({@code session.newkey}; seen
   * in clients of VMmanager 5). How long an unused key lives is not known. An idempotent write.
   *
   * @param accountName whose key
   * @param key at least 16 characters that nobody can guess
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
   * Makes a link that opens the panel as an account, once ({@code session.newkey} here and {@code
   * auth} in the browser; seen in clients of VMmanager 5).
   *
   * @param accountName who the browser will be
   * @return the link
   */
  public BrowserLink panelLink(String accountName) {
    Secret key = newKey();
    leaveKey(accountName, key);
    return link(
        "func=auth&username="
            + encoded(accountName)
            + "&key="
            + encoded(key.reveal())
            + "&checkcookie=no");
  }

  /**
   * Makes a link that opens the screen of a machine ({@code session.newkey} and {@code auth} here,
   * {@code vm.novnc} in the browser; seen in clients of VMmanager 5). Two panel calls. The panel
   * ties a session to the address that opened it, which is that of this machine, so it may refuse
   * the link in a browser elsewhere; then open the panel with {@link #panelLink}.
   *
   * @param accountName who the browser will be, the machine's owner or an administrator
   * @param machine whose screen
   * @return the link
   * @throws PanelMisuseException on OVZ, whose machines have no screen that is known of
   */
  public BrowserLink consoleLink(String accountName, MachineId machine) {
    new EditionCheck("link", Edition.of(panel.endpoint()))
        .only(Edition.KVM, "the screen of a machine", true)
        .refuse();
    Secret key = newKey();
    leaveKey(accountName, key);
    Secret session = panel.openSession(accountName, key);
    return link(
        "auth="
            + encoded(session.reveal())
            + "&func=vm.novnc&newwindow=yes&elid="
            + machine.value());
  }

  private BrowserLink link(String query) {
    PanelEndpoint endpoint = panel.endpoint();
    return new BrowserLink(Secret.of(endpoint.url() + "?" + query));
  }

  private Secret newKey() {
    byte[] bytes = new byte[KEY_BYTES];
    random.nextBytes(bytes);
    return Secret.of(HexFormat.of().formatHex(bytes));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
