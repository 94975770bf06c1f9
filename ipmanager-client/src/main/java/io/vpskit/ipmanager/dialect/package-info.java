/** What an installation of the panel may do differently from what we expect of it. */
@NullMarked
package io.vpskit.ipmanager.dialect;

import org.jspecify.annotations.NullMarked;
