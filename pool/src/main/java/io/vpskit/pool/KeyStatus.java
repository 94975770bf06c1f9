package io.vpskit.pool;

import java.util.Optional;
import org.immutables.value.Value;

/** The numbers of one key at one moment, and what follows from them. Values are immutable. */
@Value.Immutable
@PoolStyle
public abstract class KeyStatus {

  KeyStatus() {}

  /**
   * What the numbers are of.
   *
   * @return the key
   */
  public abstract PoolKey key();

  /**
   * Whether the module sells it at present.
   *
   * @return true when one of the offers has the key
   */
  public abstract boolean offered();

  /**
   * Whether it is pooled even when none was sold.
   *
   * @return true when it is offered and its OS template is always pooled
   */
  public abstract boolean alwaysPooled();

  /**
   * How many sales count.
   *
   * @return the number of sales in the window
   */
  public abstract int sold();

  /**
   * The step that the sales, or being always pooled, put it in.
   *
   * @return the tier, or empty when none was sold and it is not always pooled
   */
  public abstract Optional<Tier> tier();

  /**
   * How many spares to keep.
   *
   * @return the target of the tier; 0 without a tier, when the key is not offered and when the pool
   *     is switched off
   */
  public abstract int target();

  /**
   * How many spares may be sold.
   *
   * @return the number of spares that are ready and not expired
   */
  public abstract int ready();

  /**
   * How many spares are under construction.
   *
   * @return the number of spares being built, those planned at this moment not included
   */
  public abstract int building();

  /**
   * How many spares orders have taken. They are not stock.
   *
   * @return the number of claimed spares
   */
  public abstract int claimed();

  /**
   * How many ready spares are over the maximum period. They are not stock.
   *
   * @return the number of expired spares
   */
  public abstract int expired();

  /**
   * How many spares the plan builds.
   *
   * @return what ready and building are short of the target, at least 0
   */
  public abstract int toBuild();

  /**
   * How all that hangs together, for operators.
   *
   * @return such as "5 sold in the last 3 days put it in tier 2 (4 to 6 sold): target 4; 1 ready, 2
   *     being built: build 1"
   */
  public abstract String reason();
}
