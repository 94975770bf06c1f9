package io.vpskit.provisioning;

import io.vpskit.core.Secret;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A request for one VPS.
 *
 * <p>The {@linkplain #id() id} makes an order idempotent: sent again with the same content it
 * answers with the same service, with other content it is refused. Immutable; {@code toString} does
 * not show the password.
 */
@Value.Immutable
@ValueStyle
public interface Order {
  /** The longest period of a service, in months. */
  int MOST_MONTHS = 120;

  /**
   * The host application's own identifier of this order.
   *
   * @return 1 to 64 characters
   */
  String id();

  /**
   * Who buys.
   *
   * @return the customer
   */
  Customer customer();

  /**
   * What is sold.
   *
   * @return the name of a {@link Tariff} of the provisioner
   */
  String tariff();

  /**
   * The OS template, as the panel names it, for example {@code ISPsystem__Debian-12-x86_64}.
   *
   * @return one of the tariff's OS templates
   */
  String osTemplate();

  /**
   * The host name of the machine.
   *
   * @return labels of 1 to 63 letters, digits and inner hyphens, divided by dots; 253 characters at
   *     most
   */
  String hostName();

  /**
   * The root password; without it one of 16 letters and digits is made.
   *
   * @return 8 to 64 printable ASCII characters without blanks, none of them forbidden by the
   *     {@linkplain ProcessingModule#passwordRules rule} of the OS template
   */
  Optional<Secret> rootPassword();

  /**
   * The data center.
   *
   * @return {@linkplain ProcessingModule#dataCenter() that of a module}; nothing leaves the choice
   *     to the modules' priority
   */
  Optional<String> dataCenter();

  /**
   * The recipe to set the machine up with.
   *
   * @return the panel's name of the recipe; {@linkplain Tariff#recipe() the tariff's} by default
   */
  Optional<String> recipe();

  /**
   * Keys that may log in as root. The panel sets them only when it builds a machine, so that an
   * order with keys is never served from the pool.
   *
   * @return at most 16, each one line of an authorized keys file of at most 4096 characters
   */
  List<String> sshKeys();

  /**
   * Addresses besides those of the tariff.
   *
   * @return the family of each, for example twice {@code IPV4} for two; at most {@link
   *     Tariff#MOST_ADDRESSES}; none by default
   */
  List<AddressFamily> additionalAddresses();

  /**
   * The licence of a control panel that is bought with the machine and bound to its address.
   *
   * @return a {@linkplain LicenceProduct#name() name} of the module's licensing server; {@linkplain
   *     Tariff#licence() the tariff's} by default
   */
  Optional<String> licence();

  /**
   * For how many months the service is paid each time; the term of the licence follows from it.
   *
   * @return 1 to {@link #MOST_MONTHS}; 1 by default
   */
  @Value.Default
  default int periodMonths() {
    return 1;
  }

  /**
   * Starts an order.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link Order}. Not thread-safe. */
  final class Builder extends ImmutableOrder.Builder {
    Builder() {}
  }
}
