/** Steps that find, order, bind, renew and give back a licence. */
@NullMarked
package io.vpskit.provisioning.internal.workflow.licence;

import org.jspecify.annotations.NullMarked;
