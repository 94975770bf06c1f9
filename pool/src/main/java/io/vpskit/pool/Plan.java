package io.vpskit.pool;

import java.util.List;
import org.immutables.value.Value;

/**
 * What is to be done with the pool of one module at one moment. Start the builds before the
 * deletions, so that what expires is being replaced by then. Values are immutable.
 */
@Value.Immutable
@PoolStyle
public abstract class Plan {

  Plan() {}

  /**
   * What to build.
   *
   * @return at most one entry a key, in the order of the keys
   */
  public abstract List<Build> builds();

  /**
   * What to delete. The caller must make sure with one conditional write that the spare was not
   * claimed in the meantime.
   *
   * @return each spare at most once, in the order of keys, and the oldest first
   */
  public abstract List<Delete> deletes();

  /**
   * The numbers of every key that is offered, was sold or has spares.
   *
   * @return one entry a key, in the order of the keys
   */
  public abstract List<KeyStatus> keys();

  /**
   * What an operator should know about the settings, though nothing is wrong enough to stop.
   *
   * @return sentences, such as that an always pooled OS template is not offered
   */
  public abstract List<String> warnings();
}
