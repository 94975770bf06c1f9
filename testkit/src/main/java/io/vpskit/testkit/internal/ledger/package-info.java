/** The memory of calls, accounts and what each panel has beside them. */
@NullMarked
package io.vpskit.testkit.internal.ledger;

import org.jspecify.annotations.NullMarked;
