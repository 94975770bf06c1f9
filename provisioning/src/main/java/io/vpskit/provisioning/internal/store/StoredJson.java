package io.vpskit.provisioning.internal.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vpskit.provisioning.StoreException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands in a column as JSON. */
final class StoredJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private StoredJson() {}

  static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what is stored can always be written", e);
    }
  }

  static <T> T read(String json, Class<T> type, String what) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new StoreException(what + " of an operation cannot be read", e);
    }
  }

  /** Empty lists are not written. */
  static <T> List<T> list(@Nullable List<T> stored) {
    return stored == null ? List.of() : stored;
  }
}
