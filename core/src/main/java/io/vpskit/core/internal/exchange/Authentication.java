package io.vpskit.core.internal.exchange;

import io.vpskit.core.call.Parameter;
import io.vpskit.core.internal.envelope.Refusal;
import java.util.List;

/** What proves to the panel who is calling. Safe for use by several threads. */
interface Authentication {

  /**
   * The parameters that go with the next request.
   *
   * @param deadline until when a log-in, if one is needed, must be done
   */
  List<Parameter> authorise(Deadline deadline);

  /**
   * Decides whether a refused request is worth sending again under a new proof.
   *
   * @param used the parameters that went with the request
   * @param refusal what the panel said
   * @return true when the next {@link #authorise} gives another proof
   */
  boolean renew(List<Parameter> used, Refusal refusal);
}
