package io.vpskit.billmanager.licence;

import io.vpskit.core.call.Problems;
import java.util.Optional;

/** The rules for texts that are sent with licences. */
final class LicenceTexts {

  private static final int LONGEST = 255;

  private LicenceTexts() {}

  static void check(
      Problems problems,
      String name,
      String address,
      Optional<String> remoteAddress,
      Optional<String> reference) {
    problems.requireText("name", name, LONGEST).requireIpAddress("address", address);
    remoteAddress.ifPresent(it -> problems.requireIpAddress("remoteAddress", it));
    reference.ifPresent(it -> problems.requireText("reference", it, LONGEST));
  }
}
