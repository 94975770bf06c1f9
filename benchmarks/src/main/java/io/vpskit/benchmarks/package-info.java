/** Benchmarks. */
@NullMarked
package io.vpskit.benchmarks;

import org.jspecify.annotations.NullMarked;
