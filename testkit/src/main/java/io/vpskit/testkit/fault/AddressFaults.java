package io.vpskit.testkit.fault;

/** The script of faults of one emulated IPmanager. Safe for use by several threads. */
public interface AddressFaults extends PanelFaults<AddressFaultRule> {}
