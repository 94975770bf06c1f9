package io.vpskit.ipmanager.account;

/**
 * An account of the panel.
 *
 * @param id the panel's number of the account
 * @param name the name it logs in with
 */
public record Account(AccountId id, String name) {}
