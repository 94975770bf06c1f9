/** The account's money with the seller: balances, orders that wait to be paid. */
@NullMarked
package io.vpskit.billmanager.money;

import org.jspecify.annotations.NullMarked;
