package io.vpskit.testkit.internal.panel;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The functions of a panel by name. */
public final class FunctionTable {

  private final Map<String, PanelFunction> functions = new LinkedHashMap<>();

  /** Adds a list or a form that every account may call. */
  public FunctionTable forAll(String name, PanelFunction.Body body) {
    return add(new PanelFunction(name, Account.USER, false, body));
  }

  /** Adds an action that every account may call. */
  public FunctionTable actionForAll(String name, PanelFunction.Body body) {
    return add(new PanelFunction(name, Account.USER, true, body));
  }

  /** Adds a list or a form for administrators. */
  public FunctionTable forAdministrators(String name, PanelFunction.Body body) {
    return add(new PanelFunction(name, Account.ADMINISTRATOR, false, body));
  }

  /** Adds an action for administrators. */
  public FunctionTable actionForAdministrators(String name, PanelFunction.Body body) {
    return add(new PanelFunction(name, Account.ADMINISTRATOR, true, body));
  }

  private FunctionTable add(PanelFunction function) {
    if (functions.put(function.name(), function) != null) {
      throw new IllegalStateException("two functions are named " + function.name());
    }
    return this;
  }

  public PanelFunction require(String name) {
    PanelFunction function = functions.get(name);
    if (function == null) {
      throw Refusal.functionMissed(name);
    }
    return function;
  }

  public Collection<PanelFunction> all() {
    return Collections.unmodifiableCollection(functions.values());
  }
}
