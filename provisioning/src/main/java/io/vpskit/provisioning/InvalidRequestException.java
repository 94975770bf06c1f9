package io.vpskit.provisioning;

import java.util.List;

/** A request that can never succeed as it is. Nothing was written or sent. */
public final class InvalidRequestException extends ProvisioningException {
  /** Each names the field and the bound. */
  private final List<String> problems;

  InvalidRequestException(String subject, List<String> problems) {
    super(subject + ": " + String.join("; ", problems));
    this.problems = List.copyOf(problems);
  }

  /**
   * All that is wrong with the request.
   *
   * @return one sentence for each problem, naming the field and the bound
   */
  public List<String> problems() {
    return problems;
  }
}
