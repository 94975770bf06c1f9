package io.vpskit.pool;

import java.util.Comparator;
import java.util.Optional;

/**
 * What sales are counted by and targets are set for: on KVM the tariff and the OS template of a
 * processing module, on OVZ the OS template alone.
 *
 * <p>The order is by module, virtualization, tariff and OS template, each by its characters. Values
 * are immutable.
 *
 * @param module id of the processing module, not blank
 * @param virtualization what the module runs
 * @param tariff id of the tariff, present on KVM and absent on OVZ
 * @param osTemplate id of the OS template, not blank
 */
public record PoolKey(
    String module, Virtualization virtualization, Optional<String> tariff, String osTemplate)
    implements Comparable<PoolKey> {

  /** The longest {@link #canonical()} text, in characters, all of them ASCII. */
  public static final int MAXIMUM_LENGTH = CanonicalText.MAXIMUM_LENGTH;

  private static final Comparator<PoolKey> ORDER =
      Comparator.comparing(PoolKey::module)
          .thenComparing(PoolKey::virtualization)
          .thenComparing(key -> key.tariff().orElse(""))
          .thenComparing(PoolKey::osTemplate);

  /**
   * Checks the parts.
   *
   * @param module id of the processing module
   * @param virtualization what the module runs
   * @param tariff id of the tariff
   * @param osTemplate id of the OS template
   * @throws IllegalArgumentException naming every part that is blank, not plain text, missing or
   *     out of place, or a canonical text that would be too long
   */
  public PoolKey {
    Problems problems = new Problems("pool key");
    problems.checkId("module", module);
    virtualization.checkTariff(problems, tariff);
    problems.checkId("osTemplate", osTemplate);
    CanonicalText.checkLength(problems, text(module, virtualization, tariff, osTemplate));
    problems.refuse();
  }

  /**
   * The key of a KVM sale.
   *
   * @param module id of the processing module
   * @param tariff id of the tariff
   * @param osTemplate id of the OS template
   * @return the key
   */
  public static PoolKey kvm(String module, String tariff, String osTemplate) {
    return new PoolKey(module, Virtualization.KVM, Optional.of(tariff), osTemplate);
  }

  /**
   * The key of an OVZ sale, the same for all tariffs.
   *
   * @param module id of the processing module
   * @param osTemplate id of the OS template
   * @return the key
   */
  public static PoolKey ovz(String module, String osTemplate) {
    return new PoolKey(module, Virtualization.OVZ, Optional.empty(), osTemplate);
  }

  /**
   * Reads what {@link #canonical()} wrote.
   *
   * @param canonical a canonical text
   * @return the key that was written
   * @throws IllegalArgumentException when the text is not exactly the canonical text of a key
   */
  public static PoolKey parse(String canonical) {
    return CanonicalText.read(
        canonical,
        fields ->
            new PoolKey(
                fields.getOrDefault("module", ""),
                Virtualization.valueOf(fields.getOrDefault("virtualization", "")),
                Optional.ofNullable(fields.get("tariff")),
                fields.getOrDefault("osTemplate", "")),
        PoolKey::canonical);
  }

  /**
   * The key as text: different keys have different texts, on every JVM and in every release the
   * same. Fit for an SQL column that compares case.
   *
   * @return ASCII text such as {@code
   *     virtualization=KVM;module=1;tariff=small;osTemplate=Debian-12}
   */
  public String canonical() {
    return text(module, virtualization, tariff, osTemplate);
  }

  @Override
  public int compareTo(PoolKey other) {
    return ORDER.compare(this, other);
  }

  /** The canonical text. */
  @Override
  public String toString() {
    return canonical();
  }

  private static String text(
      String module, Virtualization virtualization, Optional<String> tariff, String osTemplate) {
    CanonicalText text =
        new CanonicalText().add("virtualization", virtualization.name()).add("module", module);
    tariff.ifPresent(value -> text.add("tariff", value));
    return text.add("osTemplate", osTemplate).toString();
  }
}
