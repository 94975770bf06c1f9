/** The SQL: what is on record of services, spares, operations, lanes, the journal and events. */
@NullMarked
package io.vpskit.provisioning.internal.store;

import org.jspecify.annotations.NullMarked;
