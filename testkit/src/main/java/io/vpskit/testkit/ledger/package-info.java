/** What an emulated panel remembers: every call, every machine, every account. */
@NullMarked
package io.vpskit.testkit.ledger;

import org.jspecify.annotations.NullMarked;
