package io.vpskit.testkit.internal.fault;

/** What a fault does to the element that a call is about. Each panel has its own elements. */
public interface ElementBend {}
