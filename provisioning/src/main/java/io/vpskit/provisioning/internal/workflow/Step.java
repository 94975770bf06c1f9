package io.vpskit.provisioning.internal.workflow;

/** One short piece of an operation: at most one change on one panel. The name is stored. */
public enum Step {
  LOOK_FOR_SPARE,
  PREPARE,
  CREATE_ACCOUNT,
  CREATE_PRESET,
  CREATE_MACHINE,
  AWAIT_DEPLOYED,
  CHECK_MACHINE,
  CHANGE_PASSWORD,
  CHANGE_HOST_NAME,
  CHANGE_OWNER,
  VERIFY_OWNER,
  CHECK_SERVICE,
  LOOK_AT_MACHINE,
  CHANGE_MACHINE,
  DELETE_MACHINE,
  AWAIT_GONE
}
