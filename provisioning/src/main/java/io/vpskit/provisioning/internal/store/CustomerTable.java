package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.Customer;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Which customer an account name belongs to, from his first order on. */
final class CustomerTable {
  private CustomerTable() {}

  /**
   * Notes the account name of a customer. Of two new customers with one name whose orders are
   * written at the same moment, the key lets only one succeed.
   *
   * @return the other customer that has it already
   */
  static Optional<String> claim(Handle handle, Customer customer) {
    Optional<String> holder = holder(handle, customer);
    if (holder.isEmpty()) {
      handle
          .createUpdate(
              "insert into vpskit_customer (account_name, customer_id)"
                  + " values (:accountName, :customer)")
          .bind("accountName", customer.accountName())
          .bind("customer", customer.id())
          .execute();
    }
    return holder.filter(id -> !id.equals(customer.id()));
  }

  /** The customer that has the account name, if it is another one. */
  static Optional<String> otherHolder(Handle handle, Customer customer) {
    return holder(handle, customer).filter(id -> !id.equals(customer.id()));
  }

  private static Optional<String> holder(Handle handle, Customer customer) {
    return handle
        .createQuery("select customer_id from vpskit_customer where account_name = :accountName")
        .bind("accountName", customer.accountName())
        .mapTo(String.class)
        .findOne();
  }
}
