package io.vpskit.ipmanager.session;

import io.vpskit.core.BrowserLink;
import io.vpskit.core.PanelConnection;
import io.vpskit.core.PanelException;
import io.vpskit.core.Secret;
import io.vpskit.core.call.BrowserLogIn;

/**
 * Lets people into the panel in their browser without a password. Safe for use by several threads;
 * every method blocks for one panel call and fails with a {@link PanelException}.
 */
public final class BrowserSessions {

  private final BrowserLogIn logIn;

  /**
   * Browser sessions over a connection.
   *
   * @param panel a connection to IPmanager 5, logged in as an administrator
   */
  public BrowserSessions(PanelConnection panel) {
    this.logIn = new BrowserLogIn(panel);
  }

  /**
   * Leaves a key with the panel, by which an account can log in once ({@code session.newkey};
   * documented, and seen in clients of a sibling panel). How long an unused key lives is not known.
   * An idempotent write.
   *
   * @param accountName whose key
   * @param key at least 16 characters that nobody can guess
   */
  public void leaveKey(String accountName, Secret key) {
    logIn.leaveKey(accountName, key);
  }

  /**
   * Makes a link that opens the panel as an account, once ({@code session.newkey} here and {@code
   * auth} in the browser; documented, and seen in clients of a sibling panel).
   *
   * @param accountName who the browser will be
   * @return the link
   */
  public BrowserLink panelLink(String accountName) {
    return logIn.panelLink(accountName);
  }
}
