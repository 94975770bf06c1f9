package io.vpskit.provisioning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The traffic of a machine on one day. That the panel counts in GiB is how its vendor reads it.
 *
 * @param day the day in the panel's zone; nothing when the panel does not name it
 * @param receivedGiB incoming; nothing when the panel shows none
 * @param sentGiB outgoing; nothing when the panel shows none
 */
public record DailyTraffic(
    Optional<LocalDate> day, Optional<BigDecimal> receivedGiB, Optional<BigDecimal> sentGiB) {}
