/**
 * Typed client of VMmanager 5. {@link io.vpskit.vmmanager.VmManager} is the way in; what it works
 * on stands in a package for each subject.
 */
@NullMarked
package io.vpskit.vmmanager;

import org.jspecify.annotations.NullMarked;
