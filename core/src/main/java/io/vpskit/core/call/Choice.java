package io.vpskit.core.call;

/**
 * One of the values that a form offers for a field.
 *
 * @param key the value to send
 * @param label the text for people
 */
public record Choice(String key, String label) {}
