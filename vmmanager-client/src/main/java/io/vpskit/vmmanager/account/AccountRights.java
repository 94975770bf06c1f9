package io.vpskit.vmmanager.account;

import io.vpskit.core.PanelConnection;
import io.vpskit.core.PanelException;
import io.vpskit.core.call.PanelFunction;
import io.vpskit.core.call.Row;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which functions of the panel an account may use. Safe for use by several threads; every method
 * blocks for one panel call and fails with a {@link PanelException}.
 *
 * <p>Functions form a tree, for example {@code vm} with {@code vm.start} below it. The panel wants
 * the account's id for the top of the tree and its name everywhere else.
 */
public final class AccountRights {

  /**
   * The functions by which an owner gets a machine running that was switched off: {@code vm.start},
   * {@code vm.restart}, {@code vm.reinstall}. Denied to an account, they are denied for all of its
   * machines.
   */
  public static final Set<FunctionName> SWITCHING_ON =
      Set.of(
          new FunctionName("vm.start"),
          new FunctionName("vm.restart"),
          new FunctionName("vm.reinstall"));

  private static final PanelFunction LIST = PanelFunction.read("userrights");
  private static final PanelFunction SUSPEND = PanelFunction.idempotentWrite("userrights.suspend");
  private static final PanelFunction RESUME = PanelFunction.idempotentWrite("userrights.resume");

  private final PanelConnection panel;

  /**
   * Rights over a connection.
   *
   * @param panel a connection to VMmanager 5
   */
  public AccountRights(PanelConnection panel) {
    this.panel = panel;
  }

  /**
   * Lists the functions at the top of the tree ({@code userrights}; seen in a client of VMmanager
   * 5). A read.
   *
   * @param account whose rights
   * @return names of functions, in the panel's order
   */
  public List<FunctionName> list(AccountId account) {
    return panel.report(LIST.call().on(account.value()).allRows(), AccountRights::function);
  }

  /**
   * Lists the functions below another ({@code userrights}; seen in a client of VMmanager 5). A
   * read.
   *
   * @param accountName whose rights
   * @param function the function above
   * @return names of functions, in the panel's order; empty when there is nothing below
   */
  public List<FunctionName> list(String accountName, FunctionName function) {
    return panel.report(
        LIST.call().on(function.value()).with("plid", accountName).allRows(),
        AccountRights::function);
  }

  /**
   * Denies functions to an account ({@code userrights.suspend}; seen in a client of VMmanager 5).
   * An idempotent write.
   *
   * @param accountName whose rights
   * @param functions at least one
   */
  public void suspend(String accountName, Collection<FunctionName> functions) {
    panel.perform(SUSPEND.call().on(functions).with("plid", accountName));
  }

  /**
   * Allows functions that were denied ({@code userrights.resume}; inferred as the inverse of {@code
   * userrights.suspend}). An idempotent write.
   *
   * @param accountName whose rights
   * @param functions at least one
   */
  public void resume(String accountName, Collection<FunctionName> functions) {
    panel.perform(RESUME.call().on(functions).with("plid", accountName));
  }

  private static Optional<FunctionName> function(Row row) {
    return Optional.of(new FunctionName(row.requiredText("name")));
  }
}
