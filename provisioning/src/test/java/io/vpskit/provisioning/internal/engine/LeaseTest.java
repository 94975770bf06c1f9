package io.vpskit.provisioning.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LeaseTest {
  @Test
  void aLeaseIsFreshUntilItsTimeIsOverByTheMonotonicClock() {
    AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 5);
    Lease lease = new Lease(nanoTime::get, Duration.ofNanos(10));

    nanoTime.addAndGet(9);
    assertThat(lease.isFresh()).isTrue();
    nanoTime.addAndGet(1);
    assertThat(lease.isFresh()).isFalse();
  }
}
