package io.vpskit.core.internal.exchange;

import io.vpskit.core.Credentials;
import io.vpskit.core.Secret;
import io.vpskit.core.call.Parameter;
import io.vpskit.core.internal.envelope.Refusal;
import java.util.List;

/** User and password with every request. */
final class PerCallAuthentication implements Authentication {

  private final List<Parameter> authinfo;

  PerCallAuthentication(Credentials credentials) {
    Secret pair = Secret.of(credentials.user() + ":" + credentials.password().reveal());
    this.authinfo = List.of(new Parameter.Confidential("authinfo", pair));
  }

  @Override
  public List<Parameter> authorise(Deadline deadline) {
    return authinfo;
  }

  @Override
  public boolean renew(List<Parameter> used, Refusal refusal) {
    return false;
  }
}
