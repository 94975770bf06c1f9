package io.vpskit.billmanager.licence;

import io.vpskit.core.call.HiddenImplementation;
import io.vpskit.core.call.Problems;
import java.util.Optional;
import org.immutables.value.Value;

/** Whom a licence is to serve. Immutable. */
@Value.Immutable
@HiddenImplementation
public abstract class LicenceBinding {

  LicenceBinding() {}

  /**
   * Starts an empty binding; name and address are compulsory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The name by which the reseller finds the licence again.
   *
   * @return 1 to 255 characters
   */
  public abstract String name();

  /**
   * The address whose panel is licensed.
   *
   * @return IPv4 or IPv6
   */
  public abstract String address();

  /**
   * The server's own address, if it differs from the licensed one, as behind address translation.
   *
   * @return IPv4 or IPv6; not sent when empty
   */
  public abstract Optional<String> remoteAddress();

  /**
   * The reseller's own identifier of the service. That the panel ever shows it is not known.
   *
   * @return 1 to 255 characters; not sent when empty
   */
  public abstract Optional<String> reference();

  /** Refuses wrong values, all of them in one message. */
  @Value.Check
  void check() {
    Problems problems = new Problems("licence binding");
    LicenceTexts.check(problems, name(), address(), remoteAddress(), reference());
    problems.refuse();
  }

  /** Builds a binding. Not safe for use by several threads. */
  public static final class Builder extends ImmutableLicenceBinding.Builder {
    Builder() {}
  }
}
