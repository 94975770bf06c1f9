package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.Service;
import io.vpskit.provisioning.ServiceStatus;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import org.jdbi.v3.core.Handle;

/** Which accounts are kept from switching their machines on. */
final class LockTable {
  private LockTable() {}

  static void lock(Handle handle, String module, String accountName) {
    unlock(handle, module, accountName);
    handle
        .createUpdate(
            "insert into vpskit_account_lock (module, account_name) values (:module, :accountName)")
        .bind("module", module)
        .bind("accountName", accountName)
        .execute();
  }

  static void unlock(Handle handle, String module, String accountName) {
    handle
        .createUpdate(
            "delete from vpskit_account_lock"
                + " where module = :module and account_name = :accountName")
        .bind("module", module)
        .bind("accountName", accountName)
        .execute();
  }

  static boolean isLocked(Handle handle, String module, String accountName) {
    return handle
            .createQuery(
                "select count(*) from vpskit_account_lock"
                    + " where module = :module and account_name = :accountName")
            .bind("module", module)
            .bind("accountName", accountName)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /**
   * Whether an account has another service on the module that its owner may use, or will: one that
   * is neither Suspended nor deleted, or is being resumed. One whose machine was stopped already to
   * suspend it does not count, or of two that are suspended at once none would be locked.
   */
  static boolean hasOthers(Handle handle, Service service) {
    return handle
            .createQuery(
                "select count(*) from vpskit_service other where account_name = :accountName"
                    + " and module = :module and id <> :id and status <> :deleted"
                    + " and not exists (select 1 from vpskit_operation where service_id = other.id"
                    + " and (type = :deletion"
                    + " or type = :suspension and step = :locking and ended_at is null))"
                    + " and (suspensions = '' or exists (select 1 from vpskit_operation"
                    + " where service_id = other.id and type = :resumption and ended_at is null))")
            .bind("accountName", service.customer().accountName())
            .bind("module", service.module())
            .bind("id", service.id().value())
            .bind("deleted", ServiceStatus.DELETED.name())
            .bind("deletion", OperationType.DELETE_SERVICE.name())
            .bind("suspension", OperationType.SUSPEND.name())
            .bind("locking", Step.LOCK_OWNER_OUT.name())
            .bind("resumption", OperationType.RESUME.name())
            .mapTo(Integer.class)
            .one()
        > 0;
  }
}
