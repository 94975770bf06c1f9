/** The editions of VMmanager 5. */
@NullMarked
package io.vpskit.vmmanager.edition;

import org.jspecify.annotations.NullMarked;
