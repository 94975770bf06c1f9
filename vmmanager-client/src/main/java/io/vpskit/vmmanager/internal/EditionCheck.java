package io.vpskit.vmmanager.internal;

import io.vpskit.core.call.Problems;
import io.vpskit.vmmanager.edition.Edition;

/**
 * Refuses what one edition of the panel does not know. The panel itself would ignore it and answer
 * {@code ok}.
 */
public final class EditionCheck {

  private final Edition edition;
  private final Problems problems;

  /**
   * Begins without problems.
   *
   * @param subject what is checked, for the message
   * @param edition who is to understand it
   */
  public EditionCheck(String subject, Edition edition) {
    this.edition = edition;
    this.problems = new Problems(subject + " on " + edition.title());
  }

  /**
   * Notes a field that is set although only one edition knows it.
   *
   * @param known the edition that knows it
   * @param field the field's name
   * @param set whether it is set
   * @return this
   */
  public EditionCheck only(Edition known, String field, boolean set) {
    problems.require(
        edition == known || !set, field + " exists on " + known.title() + " only: leave it out");
    return this;
  }

  /**
   * Notes a field that one edition cannot do without.
   *
   * @param demanding the edition that wants it
   * @param field the field's name
   * @param set whether it is set
   * @return this
   */
  public EditionCheck needed(Edition demanding, String field, boolean set) {
    problems.require(edition != demanding || set, field + " must be set on " + demanding.title());
    return this;
  }

  /** Refuses the value when there was any problem. */
  public void refuse() {
    problems.refuse();
  }
}
