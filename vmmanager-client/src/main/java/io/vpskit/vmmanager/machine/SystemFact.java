package io.vpskit.vmmanager.machine;

import java.util.Optional;

/**
 * One row of what the panel knows about a machine's inside.
 *
 * @param name what it is, for example {@code net} or {@code hdd}
 * @param value the panel's text for it
 */
public record SystemFact(String name, Optional<String> value) {}
