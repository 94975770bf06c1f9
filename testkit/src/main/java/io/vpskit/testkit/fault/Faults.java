package io.vpskit.testkit.fault;

/** The script of faults of one emulated VMmanager. Safe for use by several threads. */
public interface Faults extends PanelFaults<FaultRule> {}
