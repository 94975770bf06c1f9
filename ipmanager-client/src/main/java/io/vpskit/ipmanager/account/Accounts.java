package io.vpskit.ipmanager.account;

import io.vpskit.core.PanelConnection;
import io.vpskit.core.PanelException;
import io.vpskit.core.call.PanelFunction;
import io.vpskit.core.call.Row;
import java.util.List;
import java.util.Optional;

/**
 * The accounts of a panel, for administrators. Safe for use by several threads; every method blocks
 * for one panel call and fails with a {@link PanelException}.
 */
public final class Accounts {

  private static final PanelFunction LIST = PanelFunction.read("user");

  /** A second creation would be refused, and then the first one's id would be lost. */
  private static final PanelFunction CREATE = PanelFunction.unsafeWrite("user.edit");

  private final PanelConnection panel;

  /**
   * Accounts over a connection.
   *
   * @param panel a connection to IPmanager 5, logged in as an administrator
   */
  public Accounts(PanelConnection panel) {
    this.panel = panel;
  }

  /**
   * Lists all accounts ({@code user}; documented, its columns are seen on sibling panels). A read.
   *
   * @return in the panel's order, complete: fewer rows than the panel says exist are a failure
   */
  public List<Account> list() {
    return panel.list(LIST.call().allRows(), Accounts::account);
  }

  /**
   * Looks for an account by its exact name ({@code user}; documented). A read.
   *
   * @param name the name it logs in with
   * @return empty when there is none of this name
   */
  public Optional<Account> findByName(String name) {
    return list().stream().filter(account -> account.name().equals(name)).findFirst();
  }

  /**
   * Creates an account ({@code user.edit}; seen in an installation script of the panel). An unsafe
   * write: after an unknown outcome look for the name.
   *
   * @param creation the new account
   * @return its id; empty when the panel created it without saying the id, and then it is found by
   *     its name
   */
  public Optional<AccountId> create(AccountCreation creation) {
    return panel.perform(
        CREATE
            .call()
            .saved()
            .with("name", creation.name())
            .with("passwd", creation.password())
            .with("confirm", creation.password()),
        answer -> answer.createdNumber().stream().mapToObj(AccountId::new).findFirst());
  }

  private static Optional<Account> account(Row row) {
    return Optional.of(new Account(new AccountId(row.requiredKey("id")), row.requiredText("name")));
  }
}
