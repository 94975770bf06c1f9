package io.vpskit.vmmanager;

import io.vpskit.core.PanelConnection;
import io.vpskit.core.PanelMisuseException;
import io.vpskit.core.PanelProduct;
import io.vpskit.core.PanelSettings;
import io.vpskit.vmmanager.account.AccountRights;
import io.vpskit.vmmanager.account.Accounts;
import io.vpskit.vmmanager.catalogue.IsoImages;
import io.vpskit.vmmanager.catalogue.OsTemplates;
import io.vpskit.vmmanager.catalogue.Recipes;
import io.vpskit.vmmanager.edition.Edition;
import io.vpskit.vmmanager.machine.MachineAddresses;
import io.vpskit.vmmanager.machine.Machines;
import io.vpskit.vmmanager.node.Nodes;
import io.vpskit.vmmanager.preset.Presets;
import io.vpskit.vmmanager.session.BrowserSessions;
import java.time.Instant;
import java.util.Optional;

/**
 * A typed client of VMmanager 5, its functions grouped by subject.
 *
 * <p>Safe for use by any number of threads; a call blocks its thread. Every method fails with a
 * {@link io.vpskit.core.PanelException} and nothing else, and its documentation says which function
 * of the panel it calls, how far that is proven, and whether the call may be repeated.
 */
public final class VmManager implements AutoCloseable {

  private final PanelConnection panel;
  private final boolean ownConnection;
  private final Machines machines;
  private final MachineAddresses addresses;
  private final Accounts accounts;
  private final AccountRights accountRights;
  private final Presets presets;
  private final OsTemplates osTemplates;
  private final Recipes recipes;
  private final IsoImages isoImages;
  private final Nodes nodes;
  private final BrowserSessions sessions;

  private VmManager(PanelConnection panel, boolean ownConnection) {
    this.panel = panel;
    this.ownConnection = ownConnection;
    this.machines = new Machines(panel);
    this.addresses = new MachineAddresses(panel);
    this.accounts = new Accounts(panel);
    this.accountRights = new AccountRights(panel);
    this.presets = new Presets(panel);
    this.osTemplates = new OsTemplates(panel);
    this.recipes = new Recipes(panel);
    this.isoImages = new IsoImages(panel);
    this.nodes = new Nodes(panel);
    this.sessions = new BrowserSessions(panel);
  }

  /**
   * A client with a connection of its own, which {@link #close()} closes. Nothing is sent yet.
   *
   * @param settings where the panel is and who logs in; its endpoint must be one of VMmanager
   * @return the client
   * @throws PanelMisuseException when the endpoint is one of another panel
   */
  public static VmManager connect(PanelSettings settings) {
    settings.endpoint().requireProduct(PanelProduct.VMMANAGER);
    return new VmManager(PanelConnection.open(settings), true);
  }

  /**
   * A client over a connection that the caller keeps and closes.
   *
   * @param panel a connection to VMmanager
   * @return the client
   * @throws PanelMisuseException when the connection leads to another panel
   */
  public static VmManager of(PanelConnection panel) {
    panel.endpoint().requireProduct(PanelProduct.VMMANAGER);
    return new VmManager(panel, false);
  }

  /**
   * Which edition this panel is, by its address.
   *
   * @return KVM or OVZ
   */
  public Edition edition() {
    return Edition.of(panel.endpoint());
  }

  /**
   * What time it is where the panel is, by the date of its last answer; see {@link
   * PanelConnection#panelTime}. Makes no call.
   *
   * @return empty before the first answer, and when the panel tells no date
   */
  public Optional<Instant> panelTime() {
    return panel.panelTime();
  }

  /**
   * Machines: list, create, change, delete.
   *
   * @return always the same
   */
  public Machines machines() {
    return machines;
  }

  /**
   * Addresses of machines.
   *
   * @return always the same
   */
  public MachineAddresses addresses() {
    return addresses;
  }

  /**
   * Accounts, who own machines.
   *
   * @return always the same
   */
  public Accounts accounts() {
    return accounts;
  }

  /**
   * Which functions accounts may use.
   *
   * @return always the same
   */
  public AccountRights accountRights() {
    return accountRights;
  }

  /**
   * VPS templates.
   *
   * @return always the same
   */
  public Presets presets() {
    return presets;
  }

  /**
   * OS templates that machines can be installed from.
   *
   * @return always the same
   */
  public OsTemplates osTemplates() {
    return osTemplates;
  }

  /**
   * Recipes that can run on a new machine.
   *
   * @return always the same
   */
  public Recipes recipes() {
    return recipes;
  }

  /**
   * ISO images that machines can boot from.
   *
   * @return always the same
   */
  public IsoImages isoImages() {
    return isoImages;
  }

  /**
   * Nodes, which machines run on.
   *
   * @return always the same
   */
  public Nodes nodes() {
    return nodes;
  }

  /**
   * Links for browsers.
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
    return "VMmanager at " + panel.endpoint();
  }
}
