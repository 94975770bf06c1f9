/** What a machine can be installed from: OS templates, recipes, ISO images. */
@NullMarked
package io.vpskit.vmmanager.catalogue;

import org.jspecify.annotations.NullMarked;
