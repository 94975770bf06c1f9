package io.vpskit.billmanager.licence;

import io.vpskit.billmanager.internal.Problems;
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
    problems.requireText("name", name, LONGEST).requireAddress("address", address);
    remoteAddress.ifPresent(it -> problems.requireAddress("remoteAddress", it));
    reference.ifPresent(it -> problems.requireText("reference", it, LONGEST));
  }
}
