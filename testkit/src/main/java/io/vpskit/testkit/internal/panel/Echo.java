package io.vpskit.testkit.internal.panel;

import io.vpskit.testkit.behaviour.EchoOrder;
import io.vpskit.testkit.behaviour.PanelBehaviour;
import io.vpskit.testkit.internal.wire.Element;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The parameters of the call that a reply repeats under {@code tparams}. */
final class Echo {

  private static final List<String> CAPTURED_ORDER = List.of("elid", "out", "func");
  private static final Set<String> CAPTURED_FUNCTIONS =
      Set.of("vm.start", "vm.stop", "vm.restart", "vm.delete");
  private static final Pattern NODE_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

  private Echo() {}

  static Element of(CallContext context) {
    Element echo = Element.of("tparams");
    context.parameters().asMap().entrySet().stream()
        .filter(parameter -> isRepeated(parameter.getKey(), context.behaviour()))
        .sorted(Map.Entry.comparingByKey(order(context)))
        .forEach(parameter -> echo.add(parameter.getKey(), parameter.getValue()));
    return echo;
  }

  private static boolean isRepeated(String name, PanelBehaviour behaviour) {
    if (!NODE_NAME.matcher(name).matches()) {
      return false;
    }
    return !SecretParameters.isSecret(name) || name.equals("key") || behaviour.echoSecrets();
  }

  private static Comparator<String> order(CallContext context) {
    boolean captured =
        context.behaviour().echoOrder() == EchoOrder.AS_CAPTURED
            && CAPTURED_FUNCTIONS.contains(context.function());
    return captured
        ? Comparator.comparingInt(Echo::capturedPlace).thenComparing(Comparator.naturalOrder())
        : Comparator.naturalOrder();
  }

  private static int capturedPlace(String name) {
    int place = CAPTURED_ORDER.indexOf(name);
    return place < 0 ? CAPTURED_ORDER.size() : place;
  }
}
