package io.vpskit.provisioning.internal.licence;

import java.time.Instant;

/** What is done about the term of a licence now. */
public sealed interface RenewalDecision {
  /** Nothing: it lasts long enough. */
  record NotDue() implements RenewalDecision {}

  /**
   * It is renewed.
   *
   * @param renewal to be written down before it is sent
   */
  record Send(Renewal renewal) implements RenewalDecision {}

  /** It was renewed and does not show yet. */
  record LookAgain(Instant at) implements RenewalDecision {}

  /** People must look. */
  record Stuck(String reason) implements RenewalDecision {}
}
