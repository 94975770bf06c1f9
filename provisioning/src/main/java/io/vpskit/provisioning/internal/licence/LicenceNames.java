package io.vpskit.provisioning.internal.licence;

import java.util.Optional;

/**
 * Names of licences: the marker by which the licence of a service is found again after a lost
 * answer. The part up to the blank behind the service's identifier is unique; what follows is for
 * people and may change.
 */
public final class LicenceNames {
  private final String begin;

  /**
   * Names of one installation.
   *
   * @param installationPrefix keeps installations apart that share an account of the seller
   */
  public LicenceNames(Optional<String> installationPrefix) {
    this.begin = installationPrefix.map(prefix -> prefix + " ").orElse("") + "Item #";
  }

  /** The name of the licence of a service. */
  public String of(String service, String serviceName) {
    return marker(service) + "addon " + serviceName;
  }

  /** What the name of this service's licence begins with, and no other's. */
  public String marker(String service) {
    return begin + service + " ";
  }
}
