package io.vpskit.testkit.internal.fault;

/** A situation for which a panel has an error of its own. Each panel has its own situations. */
public interface Usual {}
