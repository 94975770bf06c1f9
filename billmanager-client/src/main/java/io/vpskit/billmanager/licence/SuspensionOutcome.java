package io.vpskit.billmanager.licence;

/** What became of suspending or resuming a licence. */
public enum SuspensionOutcome {
  /** The panel did it. */
  DONE,

  /** The licence was so before; nothing was sent but a look at it. */
  ALREADY,

  /** The seller refused for want of a right ({@code access}): resellers cannot do it with him. */
  NOT_OFFERED
}
