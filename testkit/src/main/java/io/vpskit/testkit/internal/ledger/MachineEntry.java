package io.vpskit.testkit.internal.ledger;

import io.vpskit.testkit.ledger.MachineRecord;
import java.time.Instant;

/** A machine as far as the ledger is concerned. Equal only to itself. */
public interface MachineEntry {

  String name();

  MachineRecord record(Instant now);
}
