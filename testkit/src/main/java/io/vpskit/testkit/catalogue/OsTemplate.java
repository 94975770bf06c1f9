package io.vpskit.testkit.catalogue;

import io.vpskit.testkit.internal.HiddenImplementation;
import java.time.Duration;
import java.util.Set;
import org.immutables.value.Value;

/** An OS template: what is installed, and how long that takes on this panel. */
@Value.Immutable
@HiddenImplementation
public interface OsTemplate {

  /**
   * Starts an OS template.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * The name sent in orders: on KVM {@code <repository>__<template>}, on OVZ in lower case.
   *
   * @return the name, not empty
   */
  String name();

  /**
   * The name shown to people.
   *
   * @return by default what follows {@code __} in {@link #name}
   */
  @Value.Default
  default String title() {
    int separator = name().indexOf("__");
    return separator < 0 ? name() : name().substring(separator + 2);
  }

  /**
   * How long the record and the disk of a machine take; its row shows {@code installing}.
   *
   * @return the time, zero or more; by default 30 s
   */
  @Value.Default
  default Duration buildingTime() {
    return Duration.ofSeconds(30);
  }

  /**
   * How long the installer takes afterwards; the row shows {@code installos}.
   *
   * @return the time, zero or more; by default 5 minutes
   */
  @Value.Default
  default Duration installingTime() {
    return Duration.ofMinutes(5);
  }

  /**
   * The characters that a root password for this template must not contain.
   *
   * @return the characters, by default none
   */
  @Value.Default
  default String illegalPasswordCharacters() {
    return "";
  }

  /**
   * The tags that recipes must share to be offered with this template.
   *
   * @return the tags, by default none
   */
  Set<String> tags();

  /** Checks the bounds. */
  @Value.Check
  default void check() {
    Checks.notEmpty("name", name());
    Checks.notNegative("buildingTime", buildingTime());
    Checks.notNegative("installingTime", installingTime());
  }

  /** Builds an {@link OsTemplate}. Not for use by several threads. */
  final class Builder extends ImmutableOsTemplate.Builder {

    Builder() {}
  }
}
