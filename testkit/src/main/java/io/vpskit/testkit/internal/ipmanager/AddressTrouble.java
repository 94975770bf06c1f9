package io.vpskit.testkit.internal.ipmanager;

import io.vpskit.testkit.internal.fault.Usual;

/** The situations that an IPmanager has an error of its own for. */
enum AddressTrouble implements Usual {
  NO_FREE_ADDRESS,
  NOT_AVAILABLE
}
