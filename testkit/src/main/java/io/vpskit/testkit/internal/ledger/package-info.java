/** The memory of calls, machines and accounts. */
@NullMarked
package io.vpskit.testkit.internal.ledger;

import org.jspecify.annotations.NullMarked;
