/** VPS templates, which the panel calls presets. */
@NullMarked
package io.vpskit.vmmanager.preset;

import org.jspecify.annotations.NullMarked;
