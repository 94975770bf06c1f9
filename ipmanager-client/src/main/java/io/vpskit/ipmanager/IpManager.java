package io.vpskit.ipmanager;

import io.vpskit.core.PanelConnection;
import io.vpskit.core.PanelMisuseException;
import io.vpskit.core.PanelProduct;
import io.vpskit.core.PanelSettings;
import io.vpskit.ipmanager.account.Accounts;
import io.vpskit.ipmanager.address.Addresses;
import io.vpskit.ipmanager.dialect.IpManagerDialect;
import io.vpskit.ipmanager.nameserver.NameServer;
import io.vpskit.ipmanager.session.BrowserSessions;
import io.vpskit.ipmanager.usage.Usage;

/**
 * A typed client of IPmanager 5, its functions grouped by subject. What is known about the panel is
 * less than about its siblings; everything inferred is in {@link IpManagerDialect}.
 *
 * <p>Safe for use by any number of threads; a call blocks its thread. Every method fails with a
 * {@link io.vpskit.core.PanelException} and nothing else, and its documentation says which function
 * of the panel it calls, how far that is proven, and whether the call may be repeated.
 */
public final class IpManager implements AutoCloseable {

  private final PanelConnection panel;
  private final boolean ownConnection;
  private final Addresses addresses;
  private final Accounts accounts;
  private final Usage usage;
  private final NameServer nameServer;
  private final BrowserSessions sessions;

  private IpManager(PanelConnection panel, boolean ownConnection, IpManagerDialect dialect) {
    this.panel = panel;
    this.ownConnection = ownConnection;
    this.addresses = new Addresses(panel, dialect);
    this.accounts = new Accounts(panel);
    this.usage = new Usage(panel, dialect);
    this.nameServer = new NameServer(panel);
    this.sessions = new BrowserSessions(panel);
  }

  /**
   * A client of a panel that does what is most likely, as {@link #connect(PanelSettings,
   * IpManagerDialect)}.
   *
   * @param settings where the panel is and who logs in; its endpoint must be one of IPmanager
   * @return the client
   * @throws PanelMisuseException when the endpoint is one of another panel
   */
  public static IpManager connect(PanelSettings settings) {
    return connect(settings, IpManagerDialect.likely());
  }

  /**
   * A client with a connection of its own, which {@link #close()} closes. Nothing is sent yet.
   *
   * @param settings where the panel is and who logs in; its endpoint must be one of IPmanager
   * @param dialect what the panel does differently
   * @return the client
   * @throws PanelMisuseException when the endpoint is one of another panel
   */
  public static IpManager connect(PanelSettings settings, IpManagerDialect dialect) {
    settings.endpoint().requireProduct(PanelProduct.IPMANAGER);
    return new IpManager(PanelConnection.open(settings), true, dialect);
  }

  /**
   * A client over a connection that the caller keeps and closes, to a panel that does what is most
   * likely.
   *
   * @param panel a connection to IPmanager
   * @return the client
   * @throws PanelMisuseException when the connection leads to another panel
   */
  public static IpManager of(PanelConnection panel) {
    return of(panel, IpManagerDialect.likely());
  }

  /**
   * A client over a connection that the caller keeps and closes.
   *
   * @param panel a connection to IPmanager
   * @param dialect what the panel does differently
   * @return the client
   * @throws PanelMisuseException when the connection leads to another panel
   */
  public static IpManager of(PanelConnection panel, IpManagerDialect dialect) {
    panel.endpoint().requireProduct(PanelProduct.IPMANAGER);
    return new IpManager(panel, false, dialect);
  }

  /**
   * Addresses: list, take, change, release.
   *
   * @return always the same
   */
  public Addresses addresses() {
    return addresses;
  }

  /**
   * Accounts, whom addresses are booked for. For administrators.
   *
   * @return always the same
   */
  public Accounts accounts() {
    return accounts;
  }

  /**
   * How much is used. For administrators.
   *
   * @return always the same
   */
  public Usage usage() {
    return usage;
  }

  /**
   * The name server with the reverse zones. For administrators.
   *
   * @return always the same
   */
  public NameServer nameServer() {
    return nameServer;
  }

  /**
   * Links for browsers. For administrators.
   *
   * @return always the same
   */
  public BrowserSessions sessions() {
    return sessions;
  }

  /** Closes the connection, if it is the client's own. May be called twice. */
  @Override
  public void close() {
    if (ownConnection) {
      panel.close();
    }
  }

  /**
   * The panel's address.
   *
   * @return text for logs
   */
  @Override
  public String toString() {
    return "IPmanager at " + panel.endpoint();
  }
}
