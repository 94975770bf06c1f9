package io.vpskit.core;

import java.util.Objects;

/**
 * Who logs in to a panel, and how. Immutable.
 *
 * <p>Two ways exist: {@link #perCall} sends user and password with every request; {@link #session}
 * logs in once and sends the session id, and logs in again once when a session has ended (the panel
 * ends it one hour after the last request). Sending them per call needs fewer requests and is what
 * the vendor's own integrations do; a panel can be configured to allow it from certain addresses
 * only, and then a session is the way.
 */
public final class Credentials {

  private final String user;
  private final Secret password;
  private final boolean session;

  private Credentials(String user, Secret password, boolean session) {
    this.user = user;
    this.password = password;
    this.session = session;
  }

  /**
   * User and password with every request ({@code authinfo}; seen in clients of VMmanager 5).
   *
   * @param user the panel account, not blank, without a colon, which would end the name
   * @param password its password
   * @return the credentials
   * @throws PanelMisuseException when the user is blank or contains a colon
   */
  public static Credentials perCall(String user, Secret password) {
    if (Objects.requireNonNull(user, "user").contains(":")) {
      throw new PanelMisuseException("The panel user must not contain a colon");
    }
    return new Credentials(notBlank(user), Objects.requireNonNull(password, "password"), false);
  }

  /**
   * One log-in, then the session's id with every request ({@code auth}; seen in clients of
   * VMmanager 5).
   *
   * @param user the panel account, not blank
   * @param password its password
   * @return the credentials
   * @throws PanelMisuseException when the user is blank
   */
  public static Credentials session(String user, Secret password) {
    Objects.requireNonNull(user, "user");
    return new Credentials(notBlank(user), Objects.requireNonNull(password, "password"), true);
  }

  private static String notBlank(String user) {
    if (user.isBlank()) {
      throw new PanelMisuseException("The panel user must not be blank");
    }
    return user;
  }

  /**
   * The panel account.
   *
   * @return not blank
   */
  public String user() {
    return user;
  }

  /**
   * The account's password.
   *
   * @return the password, hidden
   */
  public Secret password() {
    return password;
  }

  /**
   * Whether one log-in serves many requests.
   *
   * @return true for {@link #session}, false for {@link #perCall}
   */
  public boolean usesSession() {
    return session;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Credentials that
        && user.equals(that.user)
        && password.equals(that.password)
        && session == that.session;
  }

  @Override
  public int hashCode() {
    return Objects.hash(user, session);
  }

  /**
   * The user and the way of logging in, without the password.
   *
   * @return text for logs
   */
  @Override
  public String toString() {
    return user + (session ? " by session" : " per call");
  }
}
