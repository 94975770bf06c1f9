/** What the seller offers, by tariff. */
@NullMarked
package io.vpskit.billmanager.tariff;

import org.jspecify.annotations.NullMarked;
