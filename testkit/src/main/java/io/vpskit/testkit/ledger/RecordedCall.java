package io.vpskit.testkit.ledger;

import io.vpskit.testkit.PanelError;
import java.util.List;
import java.util.Optional;

/** A call with what became of it. */
public interface RecordedCall extends PanelCall {

  /**
   * Whether the panel's own answer was no error. A fault may have kept that answer from the client.
   *
   * @return whether it was none
   */
  boolean succeeded();

  /**
   * The error that the panel answered.
   *
   * @return the error, absent if there was none
   */
  Optional<PanelError> error();

  /**
   * Whether the call changed anything on the panel: a machine, an account, an address, a template
   * or a node. Sessions do not count.
   *
   * @return whether it did
   */
  boolean hadEffect();

  /**
   * The faults that struck the call, in the words of {@link
   * io.vpskit.testkit.fault.Fault#description}.
   *
   * @return the faults, empty for an undisturbed call
   */
  List<String> faults();
}
