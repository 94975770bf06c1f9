package io.vpskit.vmmanager.machine;

import io.vpskit.core.Secret;
import io.vpskit.core.call.HiddenImplementation;
import io.vpskit.core.call.Problems;
import io.vpskit.vmmanager.catalogue.OsTemplateName;
import io.vpskit.vmmanager.catalogue.RecipeName;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a machine is to be installed with anew. Everything on its disk is lost. Immutable; {@code
 * toString} shows no secret.
 */
@Value.Immutable
@HiddenImplementation
public abstract class Reinstallation {

  Reinstallation() {}

  /**
   * Starts an empty request; the OS template is compulsory.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The OS template, one of those that {@link Machines#reinstallChoices} offers.
   *
   * @return compulsory
   */
  public abstract OsTemplateName osTemplate();

  /**
   * The recipe to run after the OS is installed.
   *
   * @return default none
   */
  public abstract Optional<RecipeName> recipe();

  /**
   * The new administrator's password.
   *
   * @return 8 to 128 characters without blanks; default: the machine keeps the old one
   */
  @Value.Redacted
  public abstract Optional<Secret> newPassword();

  /**
   * Public keys for SSH.
   *
   * @return one line each, default none
   */
  public abstract List<String> sshPublicKeys();

  /** Refuses wrong values, all of them in one message. */
  @Value.Check
  void check() {
    Problems problems = new Problems("reinstallation");
    newPassword().ifPresent(password -> MachineTexts.checkPassword(problems, password));
    MachineTexts.checkKeys(problems, sshPublicKeys());
    problems.refuse();
  }

  /** Builds a request. Not safe for use by several threads. */
  public static final class Builder extends ImmutableReinstallation.Builder {
    Builder() {}
  }
}
