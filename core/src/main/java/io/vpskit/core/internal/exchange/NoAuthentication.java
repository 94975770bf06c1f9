package io.vpskit.core.internal.exchange;

import io.vpskit.core.call.Parameter;
import io.vpskit.core.internal.envelope.Refusal;
import java.util.List;

/** For a call that is a log-in itself. */
final class NoAuthentication implements Authentication {

  @Override
  public List<Parameter> authorise(Deadline deadline) {
    return List.of();
  }

  @Override
  public boolean renew(List<Parameter> used, Refusal refusal) {
    return false;
  }
}
