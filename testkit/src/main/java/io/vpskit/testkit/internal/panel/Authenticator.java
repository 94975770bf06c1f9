package io.vpskit.testkit.internal.panel;

import io.vpskit.testkit.internal.wire.Element;
import io.vpskit.testkit.internal.wire.PanelRequest;
import io.vpskit.testkit.internal.wire.Parameters;
import java.util.List;
import java.util.Optional;

/** Finds out in whose name a call is made: by session, by user and password, by one-time key. */
final class Authenticator {

  private final Accounts accounts;
  private final Sessions sessions;
  private final String cookieName;

  Authenticator(Accounts accounts, Sessions sessions, String binary) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.cookieName = binary + "ses5";
  }

  /** The session id that the call carries as a parameter or, failing that, as a cookie. */
  Optional<String> sessionId(PanelRequest request) {
    Optional<String> parameter = request.parameters().find("auth");
    if (parameter.isPresent() || request.parameters().has("authinfo")) {
      return parameter;
    }
    // The value may be "id:suffix".
    return Optional.ofNullable(request.cookies().get(cookieName))
        .map(value -> value.split(":", 2)[0]);
  }

  String cookie(String sessionId) {
    return cookieName + "=" + sessionId + "; path=/; HttpOnly; Secure";
  }

  /** The name that the call claims, without any check. */
  String claimedUser(PanelRequest request) {
    Parameters parameters = request.parameters();
    if (parameters.get("func").equals("auth")) {
      return parameters.get("username");
    }
    return parameters
        .find("su")
        .or(() -> sessionId(request).flatMap(sessions::owner).map(Account::name))
        .orElseGet(() -> parameters.get("authinfo").split(":", 2)[0]);
  }

  /** Checks the credentials of the call and, with {@code su}, steps into the other account. */
  void authenticate(CallContext context) {
    Account account = authenticated(context);
    Optional<String> other = context.parameters().find("su");
    if (other.isPresent()) {
      if (!account.isAdministrator()) {
        throw Refusal.noAccess("su");
      }
      account = accounts.requireName(other.get());
    }
    context.caller(account);
  }

  private Account authenticated(CallContext context) {
    PanelRequest request = context.request();
    Optional<String> session = sessionId(request);
    if (session.isPresent()) {
      context.session(session.get());
      return sessions.use(
          session.get(), request.clientAddress(), context.now(), context.behaviour());
    }
    if (!request.parameters().has("authinfo")) {
      throw Refusal.noSession();
    }
    if (context.plan().refusesAuthinfo() || !context.behaviour().authinfoAccepted()) {
      throw Refusal.authinfoOff();
    }
    String[] parts = request.parameters().get("authinfo").split(":", 2);
    return withPassword(parts[0], parts.length < 2 ? "" : parts[1], request);
  }

  private Account withPassword(String name, String password, PanelRequest request) {
    return accounts
        .named(name)
        .filter(account -> account.opensWith(password))
        .orElseThrow(() -> Refusal.badPassword(request.clientAddress()));
  }

  /** The function {@code auth}: opens a session with a password or a one-time key. */
  Reply logIn(CallContext context) {
    Account account =
        context.parameters().has("key")
            ? withKey(context)
            : withPassword(
                context.parameter("username"), context.parameter("password"), context.request());
    context.caller(account);
    String id =
        sessions.open(
            account, context.request().clientAddress(), context.now(), context.behaviour());
    context.newSession(id);
    return context.parameters().has("out")
        ? new Reply.Nodes(List.of(authNode(id, account, context)))
        : new Reply.Page(BrowserPages.panel(account.name()));
  }

  private Account withKey(CallContext context) {
    String username = context.parameter("username");
    Account account = sessions.takeKey(context.parameter("key")).orElseThrow(Refusal::noSession);
    if (!account.name().equals(username) || !account.mayLogIn()) {
      throw Refusal.noSession();
    }
    return account;
  }

  /** Uses the key of a call up, so that the call itself comes too late. */
  void spendKey(PanelRequest request) {
    sessions.takeKey(request.parameters().get("key"));
  }

  private static Element authNode(String id, Account account, CallContext context) {
    return switch (context.behaviour().sessionIdForm()) {
      case ATTRIBUTE -> withLevel(Element.of("auth").attribute("id", id), account);
      case TEXT -> withLevel(Element.of("auth", id), account);
      case ATTRIBUTE_AND_TEXT -> withLevel(Element.of("auth", id).attribute("id", id), account);
    };
  }

  private static Element withLevel(Element node, Account account) {
    return node.attribute("level", Integer.toString(account.level()));
  }
}
