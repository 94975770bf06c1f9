package io.vpskit.provisioning;

import io.vpskit.core.Secret;

/**
 * An address that opens a panel in a browser. Whoever has it has the account, so it shows itself
 * only when asked. Immutable.
 *
 * @param url the whole URL, for the browser of the service's owner and nobody else
 */
public record PanelLink(Secret url) {}
