package io.vpskit.provisioning.internal.workflow.decision;

/** A decision and its reason, for the journal. */
public record Note(String decision, String reason) {}
