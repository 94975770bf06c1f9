package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.catalogue.Preset;
import io.vpskit.testkit.internal.panel.Keys;
import io.vpskit.testkit.internal.panel.Refusal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The VPS templates. Names need not be unique. Guarded by the panel's lock. */
final class Presets {

  private final Map<Long, Entry> byId = new TreeMap<>();
  private long lastId;

  /** A template; a value that it does not set is empty. */
  static final class Entry {
    final long id;
    final Map<String, String> values = new LinkedHashMap<>();
    String name;

    Entry(long id, String name) {
      this.id = id;
      this.name = name;
    }

    String value(String field) {
      return values.getOrDefault(field, "");
    }
  }

  Presets(List<Preset> presets, Dialect dialect) {
    for (Preset preset : presets) {
      Map<String, String> values = new LinkedHashMap<>();
      values.put("mem", Long.toString(preset.memoryMiB()));
      values.put(dialect.coresField(), Integer.toString(preset.cores()));
      values.put(dialect.diskField(), Long.toString(preset.diskMiB()));
      values.putAll(preset.settings());
      create(preset.name(), values);
    }
  }

  Entry create(String name, Map<String, String> values) {
    Entry entry = new Entry(++lastId, name);
    entry.values.putAll(values);
    byId.put(entry.id, entry);
    return entry;
  }

  Collection<Entry> all() {
    return byId.values();
  }

  Entry require(String key) {
    return Keys.parse(key).map(byId::get).orElseThrow(() -> Refusal.missed("preset", key));
  }
}
