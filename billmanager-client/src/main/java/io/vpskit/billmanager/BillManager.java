package io.vpskit.billmanager;

import io.vpskit.billmanager.licence.Licences;
import io.vpskit.billmanager.money.Balances;
import io.vpskit.billmanager.money.UnpaidOrders;
import io.vpskit.billmanager.seller.RefusalMeaning;
import io.vpskit.billmanager.seller.SellerSettings;
import io.vpskit.billmanager.seller.internal.SellerDialect;
import io.vpskit.billmanager.seller.internal.SellerPanel;
import io.vpskit.billmanager.tariff.Tariffs;
import io.vpskit.core.PanelConnection;
import io.vpskit.core.PanelMisuseException;
import io.vpskit.core.PanelProduct;
import io.vpskit.core.PanelRefusedException;
import io.vpskit.core.PanelSettings;
import io.vpskit.core.RetryTiming;

/**
 * A typed client of the licensing server: a BILLmanager that sells licences, its functions grouped
 * by subject. <b>Calls act on the reseller's real account and spend its money.</b>
 *
 * <p>Safe for use by any number of threads; a call blocks its thread. Calls of one client are made
 * one after the other, at the pace the {@link SellerSettings} ask for. Every method fails with a
 * {@link io.vpskit.core.PanelException} and nothing else, and its documentation says which function
 * of the panel it calls, how far that is proven, and whether the call may be repeated.
 */
public final class BillManager implements AutoCloseable {

  private final PanelConnection connection;
  private final boolean ownConnection;
  private final SellerDialect dialect;
  private final Licences licences;
  private final Tariffs tariffs;
  private final Balances balances;
  private final UnpaidOrders unpaidOrders;

  private BillManager(
      PanelConnection connection,
      boolean ownConnection,
      SellerSettings seller,
      RetryTiming timing) {
    this.connection = connection;
    this.ownConnection = ownConnection;
    this.dialect = new SellerDialect(seller);
    SellerPanel panel = new SellerPanel(connection, dialect, timing);
    this.licences = new Licences(panel);
    this.tariffs = new Tariffs(panel);
    this.balances = new Balances(panel);
    this.unpaidOrders = new UnpaidOrders(panel);
  }

  /**
   * A client of a seller like the vendor's own shop, as {@link #connect(PanelSettings,
   * SellerSettings)}.
   *
   * @param settings where the panel is and who logs in; its endpoint must be one of BILLmanager
   * @return the client
   * @throws PanelMisuseException when the endpoint is one of another panel
   */
  public static BillManager connect(PanelSettings settings) {
    return connect(settings, SellerSettings.defaults());
  }

  /**
   * A client with a connection of its own, which {@link #close()} closes. Nothing is sent yet.
   *
   * @param settings where the panel is and who logs in; its endpoint must be one of BILLmanager
   * @param seller what differs from seller to seller
   * @return the client
   * @throws PanelMisuseException when the endpoint is one of another panel
   */
  public static BillManager connect(PanelSettings settings, SellerSettings seller) {
    settings.endpoint().requireProduct(PanelProduct.BILLMANAGER);
    return new BillManager(PanelConnection.open(settings), true, seller, settings.retryTiming());
  }

  /**
   * A client over a connection that the caller keeps and closes, for example to speak of several
   * product types to one seller. Each client keeps its own pace.
   *
   * @param panel a connection to BILLmanager
   * @param seller what differs from seller to seller
   * @return the client
   * @throws PanelMisuseException when the connection leads to another panel
   */
  public static BillManager of(PanelConnection panel, SellerSettings seller) {
    panel.endpoint().requireProduct(PanelProduct.BILLMANAGER);
    return new BillManager(panel, false, seller, RetryTiming.system());
  }

  /**
   * Licences: found, ordered, bound, renewed, suspended, cancelled.
   *
   * @return always the same
   */
  public Licences licences() {
    return licences;
  }

  /**
   * Tariffs for sale.
   *
   * @return always the same
   */
  public Tariffs tariffs() {
    return tariffs;
  }

  /**
   * What the account has with the seller.
   *
   * @return always the same
   */
  public Balances balances() {
    return balances;
  }

  /**
   * What was ordered and not paid.
   *
   * @return always the same
   */
  public UnpaidOrders unpaidOrders() {
    return unpaidOrders;
  }

  /**
   * What differs from seller to seller.
   *
   * @return the settings this client was made with
   */
  public SellerSettings seller() {
    return dialect.settings();
  }

  /**
   * What a refusal of this seller means, as far as it can be told from its type and object.
   *
   * @param refused a refusal of any of this client's calls
   * @return its meaning
   */
  public RefusalMeaning meaning(PanelRefusedException refused) {
    return dialect.meaning(refused);
  }

  /** Closes the connection, if it is the client's own. May be called twice. */
  @Override
  public void close() {
    if (ownConnection) {
      connection.close();
    }
  }

  /**
   * The panel's address.
   *
   * @return text for logs
   */
  @Override
  public String toString() {
    return "BILLmanager at " + connection.endpoint();
  }
}
