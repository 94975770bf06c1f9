package io.vpskit.provisioning;

import io.vpskit.core.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * What is known of one VPS sold, as it stood when it was read. Immutable; {@code toString} does not
 * show the password.
 */
@Value.Immutable
@ValueStyle
public interface Service {
  /**
   * Identifies the service.
   *
   * @return made by vpskit
   */
  ServiceId id();

  /**
   * The order that it came from.
   *
   * @return the host application's identifier
   */
  String orderId();

  /**
   * The buyer.
   *
   * @return the customer of the order
   */
  Customer customer();

  /**
   * What is sold.
   *
   * @return the tariff's name, as in the order or in the last change of tariff
   */
  String tariff();

  /**
   * The OS template.
   *
   * @return as in the order or in the last reinstallation
   */
  String osTemplate();

  /**
   * The host name of the machine.
   *
   * @return as in the order or in the last change
   */
  String hostName();

  /**
   * The root password of the machine.
   *
   * @return the order's or the one that was made for it, until it is replaced; the owner may have
   *     set another one in the machine
   */
  Secret rootPassword();

  /**
   * Where the service stands.
   *
   * @return the status
   */
  ServiceStatus status();

  /**
   * Why it is suspended.
   *
   * @return nothing unless it is
   */
  @Value.NaturalOrder
  SortedSet<SuspensionReason> suspensions();

  /**
   * The module that serves it.
   *
   * @return the module's name
   */
  String module();

  /**
   * How it was served.
   *
   * @return nothing until it is Active
   */
  Optional<Delivery> delivery();

  /**
   * The machine's name on the panel.
   *
   * @return nothing until it is Active
   */
  Optional<String> machineName();

  /**
   * The machine's identifier on the panel, opaque.
   *
   * @return nothing until it is Active
   */
  Optional<String> machineId();

  /**
   * The machine's main IP address.
   *
   * @return nothing until it is Active, or when the panel shows none
   */
  Optional<String> address();

  /**
   * All its IP addresses.
   *
   * @return the main one first; empty until it is Active and when the machine is gone
   */
  List<ServiceAddress> addresses();

  /**
   * When the order came in.
   *
   * @return to the millisecond
   */
  Instant orderedAt();

  /**
   * When it became Active: the date of the sale.
   *
   * @return nothing before
   */
  Optional<Instant> activeAt();

  /**
   * When the machine was gone.
   *
   * @return nothing before
   */
  Optional<Instant> deletedAt();

  /**
   * How much less than the tariff's price the service costs. A pool owner pays nothing; a buyer of
   * a spare pays his own price.
   *
   * @return 0 to 100 percent
   */
  int discountPercent();

  /**
   * Panel calls made for this service alone, counted up when it becomes Active and when it is
   * deleted. Listings that serve all waiting machines are not among them.
   *
   * @return 0 or more
   */
  int panelCalls();

  /**
   * The licence of a control panel that it has.
   *
   * @return nothing when none was ordered, before it is the service's, and after it was given up
   */
  Optional<ServiceLicence> licence();

  /**
   * Why its operation has failed and waits for people; there is an {@linkplain OperatorTask
   * operator task} for it.
   *
   * @return nothing when all is well, or when something else was asked for since; what people still
   *     have to do, {@link OperatorTasks} tell
   */
  Optional<String> problem();

  /**
   * The time from the order to Active.
   *
   * @return nothing before it is Active
   */
  default Optional<Duration> timeToActive() {
    return activeAt().map(at -> Duration.between(orderedAt(), at));
  }

  /**
   * Starts a service record; host applications need it for their tests only.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Service}. Not thread-safe. */
  final class Builder extends ImmutableService.Builder {
    Builder() {}
  }
}
