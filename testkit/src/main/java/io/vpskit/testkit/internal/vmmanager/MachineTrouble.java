package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.internal.fault.Usual;

/** The situations that a VMmanager has an error of its own for. */
enum MachineTrouble implements Usual {
  NO_FREE_ADDRESS,
  NO_ROOM,
  NAME_TAKEN,
  BUSY
}
