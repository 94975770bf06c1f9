/** What an emulated panel may do one way or another. */
@NullMarked
package io.vpskit.testkit.behaviour;

import org.jspecify.annotations.NullMarked;
