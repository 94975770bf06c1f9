package io.vpskit.provisioning.internal.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which account of a panel belongs to which name, so that a known customer needs no look-up. */
final class AccountTable {
  private AccountTable() {}

  static Optional<String> find(Handle handle, String module, String accountName) {
    return handle
        .createQuery(
            "select account from vpskit_account"
                + " where module = :module and account_name = :accountName")
        .bind("module", module)
        .bind("accountName", accountName)
        .mapTo(String.class)
        .findOne();
  }

  static void remember(Handle handle, String module, String accountName, String account) {
    forget(handle, module, accountName);
    handle
        .createUpdate(
            "insert into vpskit_account (module, account_name, account)"
                + " values (:module, :accountName, :account)")
        .bind("module", module)
        .bind("accountName", accountName)
        .bind("account", account)
        .execute();
  }

  static void forget(Handle handle, String module, String accountName) {
    handle
        .createUpdate(
            "delete from vpskit_account where module = :module and account_name = :accountName")
        .bind("module", module)
        .bind("accountName", accountName)
        .execute();
  }
}
