package io.vpskit.provisioning;

/** How an operation on a service stands. */
public enum OperationStatus {
  /** It is worked on, or waits for its turn. */
  RUNNING,
  /** It has reached its aim. */
  DONE,
  /** It has used up its tries or is not allowed any more; people may have it tried anew. */
  FAILED
}
