/**
 * The rules for licences of control panels: which licence a service gets, and what is done with it
 * next. Pure: everything that was observed, and the time, is passed in.
 */
@NullMarked
package io.vpskit.provisioning.internal.licence;

import org.jspecify.annotations.NullMarked;
