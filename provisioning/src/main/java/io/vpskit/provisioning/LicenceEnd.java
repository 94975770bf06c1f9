package io.vpskit.provisioning;

/** What becomes of the licence of a service that is deleted. */
public enum LicenceEnd {
  /**
   * It is suspended and given back to the free ones of the account, as BILLmanager's module does;
   * another service can take it once the seller allows the next change of its address and key.
   */
  RETURN_TO_POOL,

  /**
   * It is deleted; money is not paid back. Before a minimum term is over the seller refuses that,
   * and the licence is given back to the free ones.
   */
  DELETE,

  /**
   * It is left as it is, not to be renewed, until the seller deletes it after its term. Until then
   * a service that gets the address gets no licence of this kind for it, unless {@link
   * LicensingServer#adoptByAddress} is on.
   */
  LET_EXPIRE
}
