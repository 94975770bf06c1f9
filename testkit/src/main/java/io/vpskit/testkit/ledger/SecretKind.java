package io.vpskit.testkit.ledger;

/** What kind of secret a panel issues or accepts. */
public enum SecretKind {

  /** Opens the guest of a machine as its root. */
  ROOT_PASSWORD,

  /** A public SSH key that was given for a machine; who has its private half gets in as root. */
  SSH_KEY,

  /** Opens the console (VNC) of a machine. */
  CONSOLE_PASSWORD,

  /** Opens the panel as an account. */
  ACCOUNT_PASSWORD,

  /** The id of a session: whoever sends it is the account that opened it. */
  SESSION,

  /** A key with which an account can open one session without its password. */
  ONE_TIME_KEY
}
