package io.vpskit.provisioning;

import io.vpskit.core.PanelSettings;
import io.vpskit.ipmanager.dialect.IpManagerDialect;
import org.immutables.value.Value;

/**
 * The IPmanager 5 that the addresses of machines are taken from. Modules whose panels have the same
 * {@linkplain #name() name} share it: an address that was taken for one stays valid on the others.
 * Immutable.
 */
@Value.Immutable
@ValueStyle
public interface AddressPanel {
  /**
   * The name by which modules share it.
   *
   * @return 1 to 32 letters, digits, '_' and '-'
   */
  String name();

  /**
   * Where it is and how to log in. The user has the role "User" and rights on the ranges that are
   * sold.
   *
   * @return an endpoint of IPmanager, whose URL ends in {@code /ipmgr}
   */
  PanelSettings settings();

  /**
   * The group of addresses that are taken.
   *
   * @return 1 to 64 characters; {@code public} by default, the group of VPS
   */
  @Value.Default
  default String group() {
    return "public";
  }

  /**
   * What this IPmanager does otherwise than is most likely: names of functions, fields and errors
   * that nobody outside the vendor knows for sure.
   *
   * @return {@link IpManagerDialect#likely()} by default
   */
  @Value.Default
  default IpManagerDialect dialect() {
    return IpManagerDialect.likely();
  }

  /** Refuses settings out of bounds, with all problems in one message. */
  @Value.Check
  default void check() {
    new Problems()
        .unless(
            name().matches("[A-Za-z0-9_-]{1,32}"),
            "name must be 1 to 32 letters, digits, '_' and '-', was '%s'",
            name())
        .unless(
            settings().endpoint().panelName().equals("ipmgr"),
            "settings must be of an IPmanager, whose URL ends in /ipmgr; this is %s",
            settings().endpoint())
        .unless(!group().isBlank() && group().length() <= 64, "group must have 1 to 64 characters")
        .refuseSettings("IPmanager '" + name() + "'");
  }

  /**
   * Starts the settings of an IPmanager.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds an {@link AddressPanel}. Not thread-safe. */
  final class Builder extends ImmutableAddressPanel.Builder {
    Builder() {}
  }
}
