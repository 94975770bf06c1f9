package io.vpskit.vmmanager.account;

import io.vpskit.core.PanelConnection;
import io.vpskit.core.PanelException;
import io.vpskit.core.PanelRefusedException;
import io.vpskit.core.call.PanelFunction;
import io.vpskit.core.call.Row;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The accounts of a panel. Safe for use by several threads; every method blocks for one panel call
 * and fails with a {@link PanelException}.
 *
 * <p>Methods that take several accounts make one group call. What the panel answers when a part of
 * a group fails is not known: after a failure each account must be looked at.
 */
public final class Accounts {

  private static final PanelFunction LIST = PanelFunction.read("user");
  private static final PanelFunction VIEW = PanelFunction.read("user.edit");

  /** A second creation would be refused, and then the first one's id would be lost. */
  private static final PanelFunction CREATE = PanelFunction.unsafeWrite("user.edit");

  private static final PanelFunction DELETE = PanelFunction.idempotentWrite("user.delete");
  private static final PanelFunction ENABLE = PanelFunction.idempotentWrite("user.enable");
  private static final PanelFunction DISABLE = PanelFunction.idempotentWrite("user.disable");

  private final PanelConnection panel;

  /**
   * Accounts over a connection.
   *
   * @param panel a connection to VMmanager 5
   */
  public Accounts(PanelConnection panel) {
    this.panel = panel;
  }

  /**
   * Lists all accounts of every level ({@code user}; seen in clients of VMmanager 5). A read.
   *
   * @return in the panel's order, complete: fewer rows than the panel says exist are a failure
   */
  public List<Account> list() {
    return panel.list(LIST.call().allRows(), Accounts::account);
  }

  /**
   * Looks for an account that may own machines, by its exact name among those of {@link
   * AccountLevel#USER} ({@code user}; seen in a client of VMmanager 5). A read.
   *
   * @param name the name it logs in with
   * @return the account, empty when there is none of this name and level
   */
  public Optional<Account> findByName(String name) {
    return list().stream()
        .filter(account -> account.level() == AccountLevel.USER && account.name().equals(name))
        .findFirst();
  }

  /**
   * Finds out what the account that this client logs in with may do ({@code user}; that a user is
   * refused the listing as {@code access} is inferred, and so is that the listing does not show
   * {@code root}). A read.
   *
   * @param ownName the name it logs in with
   * @return its level: as listed; {@link AccountLevel#USER} when the listing is refused to it;
   *     {@link AccountLevel#SUPER} when it may list accounts and is not among them
   * @throws PanelRefusedException when the panel refuses the log-in or for another reason
   */
  public AccountLevel ownLevel(String ownName) {
    try {
      return list().stream()
          .filter(account -> account.name().equals(ownName))
          .map(Account::level)
          .findFirst()
          .orElse(AccountLevel.SUPER);
    } catch (PanelRefusedException refused) {
      if (refused.type().equals("access")) {
        return AccountLevel.USER;
      }
      throw refused;
    }
  }

  /**
   * Shows one account ({@code user.edit}; seen in a client of VMmanager 5). A read.
   *
   * @param account which account
   * @return the account
   */
  public Account view(AccountId account) {
    return panel.view(
        VIEW.call().on(account.value()),
        answer ->
            new Account(
                account,
                answer.requiredText("name"),
                AccountLevel.ofNumber(answer.number("level"))));
  }

  /**
   * Creates an account that may own machines ({@code user.edit} with level 16; seen in clients of
   * VMmanager 5). An unsafe write: after an unknown outcome look for the name. A name that is taken
   * is refused as {@code exists} with object {@code user}, a refused password or name as {@code
   * value} with object {@code passwd} or {@code name}.
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
            .with("level", AccountLevel.USER.number())
            .with("name", creation.name())
            .with("passwd", creation.password())
            .with("confirm", creation.password())
            .with("isolimitsize", creation.isoImageRoom())
            .with("isolimitnum", creation.isoImageCount())
            .with("snapshot_limit", creation.snapshotCount()),
        answer -> answer.createdNumber().stream().mapToObj(AccountId::new).findFirst());
  }

  /**
   * Deletes accounts ({@code user.delete}; seen in clients of VMmanager 5). What happens to
   * machines they own is not known: never delete an account that owns any. An idempotent write; a
   * repeated one may be refused as {@code missed}.
   *
   * @param accounts at least one
   */
  public void delete(Collection<AccountId> accounts) {
    panel.perform(DELETE.call().on(accounts));
  }

  /**
   * Lets accounts log in again ({@code user.enable}; seen in a client of VMmanager 5). An
   * idempotent write.
   *
   * @param accounts at least one
   */
  public void enable(Collection<AccountId> accounts) {
    panel.perform(ENABLE.call().on(accounts));
  }

  /**
   * Keeps accounts from logging in; that their machines keep running is inferred ({@code
   * user.disable}; seen in a client of VMmanager 5). An idempotent write.
   *
   * @param accounts at least one
   */
  public void disable(Collection<AccountId> accounts) {
    panel.perform(DISABLE.call().on(accounts));
  }

  private static Optional<Account> account(Row row) {
    return Optional.of(
        new Account(
            new AccountId(row.requiredKey("id")),
            row.requiredText("name"),
            AccountLevel.ofNumber(row.number("level"))));
  }
}
