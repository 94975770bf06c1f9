package io.vpskit.vmmanager.account;

import java.util.OptionalLong;

/** What an account may do on the panel. */
public enum AccountLevel {
  /** Owns machines and sees only those (level 16). */
  USER(16),

  /** Administers the panel (level 29). */
  ADMINISTRATOR(29),

  /** The panel's own administrator, {@code root} (level 30). */
  SUPER(30),

  /** A level that VMmanager 5 is not known to use. */
  OTHER(-1);

  private final int number;

  AccountLevel(int number) {
    this.number = number;
  }

  /**
   * Whether the account sees and changes all machines, as one that sells VPS must.
   *
   * @return true for administrators and {@code root}
   */
  public boolean isAdministrator() {
    return this == ADMINISTRATOR || this == SUPER;
  }

  int number() {
    return number;
  }

  static AccountLevel ofNumber(OptionalLong number) {
    for (AccountLevel level : values()) {
      if (number.isPresent() && number.getAsLong() == level.number) {
        return level;
      }
    }
    return OTHER;
  }
}
