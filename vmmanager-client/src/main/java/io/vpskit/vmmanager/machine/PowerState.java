package io.vpskit.vmmanager.machine;

import java.util.Locale;
import java.util.Optional;

/**
 * Whether a machine is switched on. No sign of readiness: a machine is switched off and on several
 * times while its OS is installed.
 */
public enum PowerState {
  /** Switched on. */
  RUNNING,

  /** Switched off. */
  STOPPED,

  /** The panel did not say. */
  UNKNOWN;

  /** Reads {@code vmstatus} of a listing or {@code state} of a form. */
  static PowerState of(Optional<String> panelText) {
    return panelText
        .map(text -> text.toLowerCase(Locale.ROOT).contains("running") ? RUNNING : STOPPED)
        .orElse(UNKNOWN);
  }
}
