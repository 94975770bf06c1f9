package io.vpskit.billmanager.licence;

/** What became of a cancellation. */
public sealed interface CancellationOutcome {

  /** The panel did it. */
  record Done() implements CancellationOutcome {}

  /** The licence was deleted before, or does not exist. */
  record Already() implements CancellationOutcome {}

  /**
   * The minimum term is not over ({@code pricelist_min_order}; seen in a client of BILLmanager).
   *
   * @param panelMessage how long it lasts, for people
   */
  record MinimumTerm(String panelMessage) implements CancellationOutcome {}
}
