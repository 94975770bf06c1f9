package io.vpskit.pool;

import java.util.Comparator;

/**
 * One thing that a processing module sells at present: an active tariff with one of its OS
 * templates. Values are immutable.
 *
 * @param key what its sales are counted by; on OVZ the offers of several tariffs share a key
 * @param tariff id of the tariff, on KVM that of the key
 * @param sortNumber the sort number of the tariff, the smallest first; on OVZ spares are built with
 *     the first tariff, as BILLmanager documents it
 */
public record Offer(PoolKey key, String tariff, int sortNumber) {

  static final Comparator<Offer> ORDER =
      Comparator.comparing(Offer::key)
          .thenComparing(Offer::sortNumber)
          .thenComparing(Offer::tariff);

  /**
   * Checks the tariff.
   *
   * @param key what its sales are counted by
   * @param tariff id of the tariff
   * @param sortNumber the sort number of the tariff
   * @throws IllegalArgumentException when it is blank or not the tariff of the key
   */
  public Offer {
    Problems problems = new Problems("offer");
    problems.checkId("tariff", tariff);
    if (key.tariff().isPresent() && !key.tariff().get().equals(tariff)) {
      problems.add("tariff must be that of the key, " + key.tariff().get() + ", but was " + tariff);
    }
    problems.refuse();
  }

  /**
   * An offer of a KVM module. The sort number is of no consequence there.
   *
   * @param module id of the processing module
   * @param tariff id of the tariff
   * @param osTemplate id of the OS template
   * @return the offer
   */
  public static Offer kvm(String module, String tariff, String osTemplate) {
    return new Offer(PoolKey.kvm(module, tariff, osTemplate), tariff, 0);
  }

  /**
   * An offer of an OVZ module.
   *
   * @param module id of the processing module
   * @param tariff id of the tariff
   * @param sortNumber the sort number of the tariff
   * @param osTemplate id of the OS template
   * @return the offer
   */
  public static Offer ovz(String module, String tariff, int sortNumber, String osTemplate) {
    return new Offer(PoolKey.ovz(module, osTemplate), tariff, sortNumber);
  }
}
