package io.vpskit.pool;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.immutables.value.Value;

/**
 * All that an order must share with a spare to be served by it: exactly equal or no match.
 *
 * <p>Not part of it is what is applied at hand-over: the period paid for, the domain, a licence,
 * additional addresses. BILLmanager's documentation names OS, disk, RAM and CPU cores; the rest is
 * our reading. Values are immutable.
 */
@Value.Immutable
@PoolStyle
public abstract class Fingerprint {

  /** The longest {@link #canonical()} text, in characters, all of them ASCII. */
  public static final int MAXIMUM_LENGTH = CanonicalText.MAXIMUM_LENGTH;

  private static final String RESOURCE = "resource.";

  Fingerprint() {}

  /**
   * The processing module, and so the data center.
   *
   * @return an id, not blank
   */
  public abstract String module();

  /**
   * What the module runs.
   *
   * @return KVM or OVZ
   */
  public abstract Virtualization virtualization();

  /**
   * The tariff, on KVM only.
   *
   * @return an id, present on KVM, absent on OVZ
   */
  public abstract Optional<String> tariff();

  /**
   * The OS template.
   *
   * @return an id, not blank
   */
  public abstract String osTemplate();

  /**
   * The resources that are fixed when a machine is built, by names that carry their units, such as
   * {@code memoryMiB}, {@code diskMiB} or {@code cores}. Which they are is the caller's choice; a
   * resource that is 0 differs from one that is not named.
   *
   * @return names of letters, digits and underscores to amounts of at least 0, in the order of the
   *     names
   */
  @Value.NaturalOrder
  public abstract SortedMap<String, Long> resources();

  /**
   * The recipe that ran, or is to run, on the machine.
   *
   * @return an id, or empty for none; none matches only none
   */
  public abstract Optional<String> recipe();

  /**
   * What sales of this fingerprint are counted by.
   *
   * @return the key
   */
  @Value.Lazy
  public PoolKey key() {
    return new PoolKey(module(), virtualization(), tariff(), osTemplate());
  }

  /**
   * The fingerprint as text: two fingerprints are equal when their texts are, whatever order the
   * resources were given in, on every JVM and in every release. Fit for an SQL column of {@link
   * #MAXIMUM_LENGTH} characters that compares case.
   *
   * @return ASCII text such as {@code
   *     virtualization=KVM;module=1;tariff=small;osTemplate=Debian-12;resource.memoryMiB=2048}
   */
  @Value.Lazy
  public String canonical() {
    CanonicalText text =
        new CanonicalText().add("virtualization", virtualization().name()).add("module", module());
    tariff().ifPresent(tariff -> text.add("tariff", tariff));
    text.add("osTemplate", osTemplate());
    resources().forEach((name, amount) -> text.add(RESOURCE + name, Long.toString(amount)));
    recipe().ifPresent(recipe -> text.add("recipe", recipe));
    return text.toString();
  }

  /**
   * Reads what {@link #canonical()} wrote.
   *
   * @param canonical a canonical text
   * @return the fingerprint that was written
   * @throws IllegalArgumentException when the text is not exactly the canonical text of a
   *     fingerprint
   */
  public static Fingerprint parse(String canonical) {
    return CanonicalText.read(canonical, Fingerprint::ofFields, Fingerprint::canonical);
  }

  /**
   * Starts a fingerprint. Module, virtualization and OS template are required, on KVM the tariff.
   *
   * @return a builder without any value
   */
  public static Builder builder() {
    return new Builder();
  }

  /** The canonical text. */
  @Override
  public String toString() {
    return canonical();
  }

  @Value.Check
  void check() {
    Problems problems = new Problems("fingerprint");
    problems.checkId("module", module());
    virtualization().checkTariff(problems, tariff());
    problems.checkId("osTemplate", osTemplate());
    resources().forEach((name, amount) -> checkResource(problems, name, amount));
    recipe().ifPresent(recipe -> problems.checkId("recipe", recipe));
    CanonicalText.checkLength(problems, canonical());
    problems.refuse();
  }

  private static void checkResource(Problems problems, String name, long amount) {
    if (!name.matches("[A-Za-z0-9_]+")) {
      problems.add("resource name '" + name + "' must consist of letters, digits and underscores");
    }
    problems.checkAtLeast("resource " + name, 0, amount);
  }

  private static Fingerprint ofFields(Map<String, String> fields) {
    Builder builder =
        builder()
            .virtualization(Virtualization.valueOf(fields.getOrDefault("virtualization", "")))
            .module(fields.getOrDefault("module", ""))
            .tariff(Optional.ofNullable(fields.get("tariff")))
            .osTemplate(fields.getOrDefault("osTemplate", ""))
            .recipe(Optional.ofNullable(fields.get("recipe")));
    fields.forEach(
        (name, value) -> {
          if (name.startsWith(RESOURCE)) {
            builder.putResource(name.substring(RESOURCE.length()), Long.parseLong(value));
          }
        });
    return builder.build();
  }

  /** Builds a {@link Fingerprint}; wrong values are refused in one message. Not thread-safe. */
  public static final class Builder extends ImmutableFingerprint.Builder {
    Builder() {}
  }
}
