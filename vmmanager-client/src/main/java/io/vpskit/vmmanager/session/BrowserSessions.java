package io.vpskit.vmmanager.session;

import io.vpskit.core.BrowserLink;
import io.vpskit.core.PanelConnection;
import io.vpskit.core.PanelException;
import io.vpskit.core.PanelMisuseException;
import io.vpskit.core.Secret;
import io.vpskit.core.call.BrowserLogIn;
import io.vpskit.vmmanager.edition.Edition;
import io.vpskit.vmmanager.internal.EditionCheck;
import io.vpskit.vmmanager.machine.MachineId;

/**
 * Lets people into the panel in their browser without a password. Safe for use by several threads;
 * every method blocks for one panel call, unless it says otherwise, and fails with a {@link
 * PanelException}.
 */
public final class BrowserSessions {

  private final PanelConnection panel;
  private final BrowserLogIn logIn;

  /**
   * Browser sessions over a connection.
   *
   * @param panel a connection to VMmanager 5, logged in as an administrator
   */
  public BrowserSessions(PanelConnection panel) {
    this.panel = panel;
    this.logIn = new BrowserLogIn(panel);
  }

  /**
   * Leaves a key with the panel, by which an account can log in once ({@code session.newkey}; seen
   * in clients of VMmanager 5). How long an unused key lives is not known. An idempotent write.
   *
   * @param accountName whose key
   * @param key at least 16 characters that nobody can guess
   */
  public void leaveKey(String accountName, Secret key) {
    logIn.leaveKey(accountName, key);
  }

  /**
   * Makes a link that opens the panel as an account, once ({@code session.newkey} here and {@code
   * auth} in the browser; seen in clients of VMmanager 5).
   *
   * @param accountName who the browser will be
   * @return the link
   */
  public BrowserLink panelLink(String accountName) {
    return logIn.panelLink(accountName);
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
    return logIn.sessionLink(accountName, "func=vm.novnc&newwindow=yes&elid=" + machine.value());
  }
}
