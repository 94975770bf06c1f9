/** A selling BILLmanager: its licences, its money, its functions. */
@NullMarked
package io.vpskit.testkit.internal.billmanager;

import org.jspecify.annotations.NullMarked;
