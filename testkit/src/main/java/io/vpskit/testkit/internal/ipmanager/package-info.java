/** The state and the functions of an emulated IPmanager. */
@NullMarked
package io.vpskit.testkit.internal.ipmanager;

import org.jspecify.annotations.NullMarked;
