package io.vpskit.provisioning.internal.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vpskit.core.Secret;
import io.vpskit.provisioning.StoreException;
import io.vpskit.provisioning.internal.workflow.Blueprint;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A blueprint as JSON. Stored with the operation, so that a tariff that is changed meanwhile does
 * not change what was ordered. The password is not part of it.
 */
record StoredBlueprint(
    int format,
    String machineNameBase,
    String accountName,
    String preset,
    int memoryMiB,
    int cores,
    int diskMiB,
    @Nullable Integer processorWeight,
    String osTemplate,
    String hostName) {
  private static final int FORMAT = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  static String write(Blueprint blueprint) {
    StoredBlueprint stored =
        new StoredBlueprint(
            FORMAT,
            blueprint.machineNameBase(),
            blueprint.accountName(),
            blueprint.preset(),
            blueprint.memoryMiB(),
            blueprint.cores(),
            blueprint.diskMiB(),
            blueprint.processorWeight().orElse(null),
            blueprint.osTemplate(),
            blueprint.hostName());
    try {
      return JSON.writeValueAsString(stored);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a blueprint can always be written", e);
    }
  }

  static Blueprint read(String json, Secret rootPassword) {
    StoredBlueprint stored;
    try {
      stored = JSON.readValue(json, StoredBlueprint.class);
    } catch (JsonProcessingException e) {
      throw new StoreException("the blueprint of an operation cannot be read", e);
    }
    if (stored.format != FORMAT) {
      throw new StoreException(
          "the blueprint of an operation has format " + stored.format + ", known is " + FORMAT);
    }
    return new Blueprint(
        stored.machineNameBase,
        stored.accountName,
        stored.preset,
        stored.memoryMiB,
        stored.cores,
        stored.diskMiB,
        Optional.ofNullable(stored.processorWeight),
        stored.osTemplate,
        stored.hostName,
        rootPassword);
  }
}
