package io.vpskit.vmmanager.machine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Traffic of one day. That the numbers are GiB is how the vendor's module for another billing reads
 * them.
 *
 * @param day the day in the panel's zone; that there is a column for it is inferred
 * @param receivedGiB incoming, empty when the panel shows none
 * @param sentGiB outgoing, empty when the panel shows none
 */
public record DailyTraffic(
    Optional<LocalDate> day, Optional<BigDecimal> receivedGiB, Optional<BigDecimal> sentGiB) {}
