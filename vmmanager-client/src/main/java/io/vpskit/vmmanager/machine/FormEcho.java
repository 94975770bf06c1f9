package io.vpskit.vmmanager.machine;

import io.vpskit.core.call.Answer;
import io.vpskit.core.call.PanelCall;
import io.vpskit.vmmanager.account.AccountId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A machine's form that is sent back as it came, with another owner. */
final class FormEcho {

  /** Set anew, or shown by the panel without being part of what can be saved. */
  private static final Set<String> NOT_ECHOED =
      Set.of("elid", "id", "user", "plid", "sok", "state");

  private FormEcho() {}

  /**
   * What of the form is worth sending back. Passwords and keys are left alone by leaving them out.
   */
  static Map<String, String> of(Answer answer) {
    Map<String, String> echo = new LinkedHashMap<>(answer.fields());
    echo.keySet().removeIf(name -> NOT_ECHOED.contains(name) || isConfidential(name));
    return echo;
  }

  static PanelCall saving(
      PanelCall call, MachineId machine, Map<String, String> form, AccountId owner) {
    PanelCall saving = call.on(machine.value()).saved().with("user", owner.value());
    for (Map.Entry<String, String> field : form.entrySet()) {
      saving = saving.with(field.getKey(), field.getValue());
    }
    return saving;
  }

  private static boolean isConfidential(String name) {
    return name.contains("pass") || name.contains("confirm") || name.contains("key");
  }
}
