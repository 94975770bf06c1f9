/**
 * What an emulated panel has from the start: nodes, addresses, VPS templates, OS templates, recipes
 * and images.
 */
@NullMarked
package io.vpskit.testkit.catalogue;

import org.jspecify.annotations.NullMarked;
