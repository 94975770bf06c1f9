package io.vpskit.pool;

import java.util.Optional;

/** How many spares of a key to keep, and why. */
record Target(int number, Optional<Tier> tier, String reason) {}
