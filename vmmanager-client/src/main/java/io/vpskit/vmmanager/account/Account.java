package io.vpskit.vmmanager.account;

/**
 * An account of the panel.
 *
 * @param id the panel's number of the account
 * @param name the name it logs in with
 * @param level what it may do
 */
public record Account(AccountId id, String name, AccountLevel level) {}
