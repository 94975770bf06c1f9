package io.vpskit.ipmanager.dialect;

import io.vpskit.core.PanelRefusedException;
import io.vpskit.core.call.HiddenImplementation;
import io.vpskit.core.call.Problems;
import java.util.List;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Everything about IPmanager 5 that is inferred and not proven, in one place. The defaults are what
 * the panel most likely does; an installation that does otherwise is met with a setting instead of
 * a new version. What an installation does can be seen by doing the same in its interface and
 * reading its log. Immutable.
 */
@Value.Immutable
@HiddenImplementation
public abstract class IpManagerDialect {

  IpManagerDialect() {}

  /**
   * Starts with the defaults.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * What the panel most likely does.
   *
   * @return all defaults
   */
  public static IpManagerDialect likely() {
    return builder().build();
  }

  /**
   * The function that releases addresses. That addresses are released is documented, the name is
   * not.
   *
   * @return default {@code ip.delete}
   */
  @Value.Default
  public String releaseFunction() {
    return "ip.delete";
  }

  /**
   * How the panel is asked to choose an address itself.
   *
   * @return default {@link AutomaticAddress#EMPTY}
   */
  @Value.Default
  public AutomaticAddress automaticAddress() {
    return AutomaticAddress.EMPTY;
  }

  /**
   * What is sent when an address is changed.
   *
   * @return default {@link ChangeForm#WHOLE}
   */
  @Value.Default
  public ChangeForm changeForm() {
    return ChangeForm.WHOLE;
  }

  /**
   * The field of an address's form with the mask of its network. It may be missing.
   *
   * @return default {@code mask}
   */
  @Value.Default
  public String netmaskField() {
    return "mask";
  }

  /**
   * The field of an address's form with the gateway of its network. It may be missing.
   *
   * @return default {@code gateway}
   */
  @Value.Default
  public String gatewayField() {
    return "gateway";
  }

  /**
   * The column and field with the account an address is booked for, which administrators see.
   *
   * @return default {@code owner}
   */
  @Value.Default
  public String ownerField() {
    return "owner";
  }

  /**
   * The errors that an allocation without a given address is refused with when no address is free.
   * Errors that are given replace the default.
   *
   * @return default {@code limit} and {@code missed}, both with object {@code ip}
   */
  @Value.Default
  public List<PanelError> noFreeAddress() {
    return List.of(new PanelError("limit", "ip"), new PanelError("missed", "ip"));
  }

  /**
   * The column of {@code userstat} with the account's name. The first column is seen to hold it,
   * its name is not known.
   *
   * @return default {@code name}
   */
  @Value.Default
  public String accountUsageNameColumn() {
    return "name";
  }

  /**
   * The column of {@code userstat} with the count of used addresses. The second column is seen to
   * hold it, its name is not known.
   *
   * @return default {@code used}
   */
  @Value.Default
  public String accountUsageCountColumn() {
    return "used";
  }

  /**
   * The column of {@code permstat} with the range. The first column is seen to hold it, its name is
   * not known.
   *
   * @return default {@code range}
   */
  @Value.Default
  public String rangeUsageRangeColumn() {
    return "range";
  }

  /**
   * The column of {@code permstat} with the name of the account the range is granted to. It is seen
   * to be there, its name is not known.
   *
   * @return default {@code user}
   */
  @Value.Default
  public String rangeUsageAccountColumn() {
    return "user";
  }

  /**
   * The column of {@code permstat} with the count of used addresses. That there is one is inferred.
   *
   * @return default {@code used}
   */
  @Value.Default
  public String rangeUsageCountColumn() {
    return "used";
  }

  /**
   * Whether a refused allocation says that no address is free.
   *
   * @param refusal what the panel said
   * @return whether it is one of {@link #noFreeAddress()}
   */
  public final boolean saysNoneIsFree(PanelRefusedException refusal) {
    return noFreeAddress().stream().anyMatch(error -> refusal.is(error.type(), error.object()));
  }

  /** Refuses wrong settings, all of them in one message. */
  @Value.Check
  void check() {
    Problems problems = new Problems("IPmanager dialect");
    problems.require(
        releaseFunction().matches("[a-z0-9_.]{1,64}"),
        "releaseFunction must have 1 to 64 lower-case letters, digits, dots or underscores");
    names()
        .forEach(
            name ->
                problems.require(
                    name.matches("[A-Za-z0-9_]{1,64}"),
                    "a field or column must have 1 to 64 letters, digits or underscores, not \""
                        + name
                        + "\""));
    problems.refuse();
  }

  private Stream<String> names() {
    return Stream.of(
        netmaskField(),
        gatewayField(),
        ownerField(),
        accountUsageNameColumn(),
        accountUsageCountColumn(),
        rangeUsageRangeColumn(),
        rangeUsageAccountColumn(),
        rangeUsageCountColumn());
  }

  /** Builds a dialect. Not safe for use by several threads. */
  public static final class Builder extends ImmutableIpManagerDialect.Builder {
    Builder() {}
  }
}
