package io.vpskit.provisioning;

import java.time.Instant;

/**
 * Why a processing module cannot do its work at present. Raised once, cleared by itself as soon as
 * it works again: a panel that cannot be used is asked something harmless every minute, and a
 * module that could not build may try again after an hour. Orders go to modules without a problem
 * first.
 *
 * @param module the module's name
 * @param part what of it does not work
 * @param kind why
 * @param text the same in words, without secrets
 * @param since when it was raised
 */
public record ModuleProblem(String module, Part part, Kind kind, String text, Instant since) {
  /** What a module works with. */
  public enum Part {
    /** The machine panel. */
    MACHINES,
    /** IPmanager. */
    ADDRESSES,
    /** The licensing server. */
    LICENCES,
    /** The building of machines. */
    ACTIVATIONS
  }

  /** What is wrong. */
  public enum Kind {
    /** Nothing answers, or what answers is no panel. */
    UNREACHABLE,
    /** The panel refuses name, password or rights of our user. */
    BAD_LOGIN,
    /** The panel's certificate is not trusted. */
    UNTRUSTED_CERTIFICATE,
    /** An order had to go to another module. */
    ACTIVATION_FAILED
  }
}
