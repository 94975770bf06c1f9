package io.vpskit.provisioning.internal.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.vpskit.core.Secret;
import io.vpskit.provisioning.AddressFamily;
import io.vpskit.provisioning.StoreException;
import io.vpskit.provisioning.internal.workflow.operation.Blueprint;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A blueprint as JSON. Stored with the operation, so that a tariff that is changed meanwhile does
 * not change what was ordered. The password is not part of it.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record StoredBlueprint(
    int format,
    String subject,
    String accountName,
    String tariff,
    String preset,
    int memoryMiB,
    int cores,
    int diskMiB,
    @Nullable Integer processorWeight,
    @Nullable Integer processorMHz,
    @Nullable Integer processLimit,
    @Nullable Integer fileLimit,
    String osTemplate,
    @Nullable String recipe,
    List<String> sshKeys,
    List<String> addresses,
    @Nullable String licence,
    int periodMonths,
    @Nullable String dataCenter,
    String hostName) {
  private static final int FORMAT = 1;

  static String write(Blueprint blueprint) {
    return StoredJson.write(
        new StoredBlueprint(
            FORMAT,
            blueprint.subject(),
            blueprint.accountName(),
            blueprint.tariff(),
            blueprint.preset(),
            blueprint.memoryMiB(),
            blueprint.cores(),
            blueprint.diskMiB(),
            blueprint.processorWeight().orElse(null),
            blueprint.processorMHz().orElse(null),
            blueprint.processLimit().orElse(null),
            blueprint.fileLimit().orElse(null),
            blueprint.osTemplate(),
            blueprint.recipe().orElse(null),
            blueprint.sshKeys(),
            blueprint.addresses().stream().map(Enum::name).toList(),
            blueprint.licence().orElse(null),
            blueprint.periodMonths(),
            blueprint.dataCenter().orElse(null),
            blueprint.hostName()));
  }

  static boolean hasRecipe(String json) {
    return StoredJson.read(json, StoredBlueprint.class, "the blueprint").recipe != null;
  }

  static Blueprint read(String json, Secret rootPassword) {
    StoredBlueprint stored = StoredJson.read(json, StoredBlueprint.class, "the blueprint");
    if (stored.format != FORMAT) {
      throw new StoreException(
          "the blueprint of an operation has format " + stored.format + ", known is " + FORMAT);
    }
    return Blueprint.builder()
        .subject(stored.subject)
        .accountName(stored.accountName)
        .tariff(stored.tariff)
        .preset(stored.preset)
        .memoryMiB(stored.memoryMiB)
        .cores(stored.cores)
        .diskMiB(stored.diskMiB)
        .processorWeight(Optional.ofNullable(stored.processorWeight))
        .processorMHz(Optional.ofNullable(stored.processorMHz))
        .processLimit(Optional.ofNullable(stored.processLimit))
        .fileLimit(Optional.ofNullable(stored.fileLimit))
        .osTemplate(stored.osTemplate)
        .recipe(Optional.ofNullable(stored.recipe))
        .sshKeys(StoredJson.list(stored.sshKeys))
        .addresses(StoredJson.list(stored.addresses).stream().map(AddressFamily::valueOf).toList())
        .licence(Optional.ofNullable(stored.licence))
        .periodMonths(stored.periodMonths)
        .dataCenter(Optional.ofNullable(stored.dataCenter))
        .hostName(stored.hostName)
        .rootPassword(rootPassword)
        .build();
  }
}
