package io.vpskit.testkit.internal.billmanager;

import io.vpskit.testkit.internal.fault.Usual;

/** The situations that a BILLmanager has an error of its own for. */
enum LicenceTrouble implements Usual {
  INSUFFICIENT_FUNDS,
  TARIFF_CLOSED,
  ADDRESS_TAKEN,
  CHANGED_TOO_EARLY,
  NOT_OFFERED,
  MINIMUM_TERM
}
