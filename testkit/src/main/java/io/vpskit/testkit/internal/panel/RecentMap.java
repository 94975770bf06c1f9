package io.vpskit.testkit.internal.panel;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map that forgets its oldest keys beyond a limit. */
public final class RecentMap<K, V> extends LinkedHashMap<K, V> {

  private final int limit;

  public RecentMap(int limit) {
    this.limit = limit;
  }

  @Override
  protected boolean removeEldestEntry(Map.@Nullable Entry<K, V> eldest) {
    return size() > limit;
  }
}
