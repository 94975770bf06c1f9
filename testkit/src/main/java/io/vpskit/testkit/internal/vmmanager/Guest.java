package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.internal.panel.SecretText;

/**
 * What a machine runs with since its last start, which may lag behind what the panel has on record.
 *
 * @param memoryMiB the memory
 * @param cores the processor cores
 * @param consolePassword what opens the console
 */
record Guest(long memoryMiB, int cores, SecretText consolePassword) {

  Guest withResources(long newMemoryMiB, int newCores) {
    return new Guest(newMemoryMiB, newCores, consolePassword);
  }

  Guest withConsolePassword(SecretText password) {
    return new Guest(memoryMiB, cores, password);
  }
}
