package io.vpskit.provisioning.internal.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vpskit.provisioning.AddressFamily;
import io.vpskit.provisioning.internal.workflow.operation.HeldAddress;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An address of an operation as JSON. Times are milliseconds. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record StoredAddress(
    String family,
    boolean main,
    @Nullable String ipManager,
    @Nullable String marker,
    @Nullable String ip,
    String ptr,
    @Nullable Long sentAt,
    boolean onMachine) {
  static StoredAddress of(HeldAddress held) {
    return new StoredAddress(
        held.family().name(),
        held.main(),
        held.ipManager().orElse(null),
        held.marker().orElse(null),
        held.ip().orElse(null),
        held.ptr(),
        Columns.millis(held.sentAt()),
        held.onMachine());
  }

  HeldAddress held() {
    return HeldAddress.builder()
        .family(AddressFamily.valueOf(family))
        .main(main)
        .ipManager(Optional.ofNullable(ipManager))
        .marker(Optional.ofNullable(marker))
        .ip(Optional.ofNullable(ip))
        .ptr(ptr)
        .sentAt(Optional.ofNullable(sentAt).map(Instant::ofEpochMilli))
        .onMachine(onMachine)
        .build();
  }
}
