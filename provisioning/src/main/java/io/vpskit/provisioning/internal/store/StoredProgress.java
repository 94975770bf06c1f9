package io.vpskit.provisioning.internal.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vpskit.provisioning.SuspensionReason;
import io.vpskit.provisioning.internal.workflow.operation.Operation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far an operation has come, as JSON: what no query asks for. Times are milliseconds. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record StoredProgress(
    int refusals,
    int outages,
    @Nullable Long outageSince,
    int attempt,
    List<String> failedModules,
    @Nullable Long preparingSince,
    @Nullable String account,
    @Nullable String preset,
    @Nullable String machineName,
    @Nullable String machineId,
    @Nullable String address,
    List<StoredAddress> addresses,
    int addressesAsked,
    @Nullable String strayAddress,
    @Nullable Long sentAt,
    int lostRequests,
    @Nullable Long deletedAt,
    @Nullable Long recipeSince,
    boolean spareTried,
    int aim,
    @Nullable String undoing,
    boolean restarted,
    boolean accepted,
    @Nullable String reason,
    @Nullable String targetAddress,
    @Nullable String ptr,
    int panelCalls,
    List<String> lastCalls,
    @Nullable String problem) {

  static String write(Operation operation) {
    return StoredJson.write(
        new StoredProgress(
            operation.refusals(),
            operation.outages(),
            Columns.millis(operation.outageSince()),
            operation.attempt(),
            operation.failedModules(),
            Columns.millis(operation.preparingSince()),
            operation.account().orElse(null),
            operation.preset().orElse(null),
            operation.machineName().orElse(null),
            operation.machineId().orElse(null),
            operation.address().orElse(null),
            operation.addresses().stream().map(StoredAddress::of).toList(),
            operation.addressesAsked(),
            operation.strayAddress().orElse(null),
            Columns.millis(operation.sentAt()),
            operation.lostRequests(),
            Columns.millis(operation.deletedAt()),
            Columns.millis(operation.recipeSince()),
            operation.spareTried(),
            operation.aim(),
            operation.undoing().orElse(null),
            operation.restarted(),
            operation.accepted(),
            operation.reason().map(Enum::name).orElse(null),
            operation.targetAddress().orElse(null),
            operation.ptr().orElse(null),
            operation.panelCalls(),
            operation.lastCalls(),
            operation.problem().orElse(null)));
  }

  static void read(String json, Operation.Builder operation) {
    StoredProgress stored = StoredJson.read(json, StoredProgress.class, "the progress");
    operation
        .refusals(stored.refusals)
        .outages(stored.outages)
        .outageSince(time(stored.outageSince))
        .attempt(stored.attempt)
        .failedModules(StoredJson.list(stored.failedModules))
        .preparingSince(time(stored.preparingSince))
        .account(Optional.ofNullable(stored.account))
        .preset(Optional.ofNullable(stored.preset))
        .machineName(Optional.ofNullable(stored.machineName))
        .machineId(Optional.ofNullable(stored.machineId))
        .address(Optional.ofNullable(stored.address))
        .addresses(StoredJson.list(stored.addresses).stream().map(StoredAddress::held).toList())
        .addressesAsked(stored.addressesAsked)
        .strayAddress(Optional.ofNullable(stored.strayAddress))
        .sentAt(time(stored.sentAt))
        .lostRequests(stored.lostRequests)
        .deletedAt(time(stored.deletedAt))
        .recipeSince(time(stored.recipeSince))
        .spareTried(stored.spareTried)
        .aim(stored.aim)
        .undoing(Optional.ofNullable(stored.undoing))
        .restarted(stored.restarted)
        .accepted(stored.accepted)
        .reason(Optional.ofNullable(stored.reason).map(SuspensionReason::valueOf))
        .targetAddress(Optional.ofNullable(stored.targetAddress))
        .ptr(Optional.ofNullable(stored.ptr))
        .panelCalls(stored.panelCalls)
        .lastCalls(StoredJson.list(stored.lastCalls))
        .problem(Optional.ofNullable(stored.problem));
  }

  private static Optional<Instant> time(@Nullable Long millis) {
    return Optional.ofNullable(millis).map(Instant::ofEpochMilli);
  }
}
