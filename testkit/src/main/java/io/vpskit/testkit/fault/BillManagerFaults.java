package io.vpskit.testkit.fault;

/** The script of faults of an emulated BILLmanager. Safe for use by several threads. */
public interface BillManagerFaults extends PanelFaults<BillManagerFaultRule> {}
