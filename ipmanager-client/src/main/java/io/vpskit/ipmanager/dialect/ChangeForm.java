package io.vpskit.ipmanager.dialect;

/** What is sent when something about an address is changed. */
public enum ChangeForm {
  /**
   * Everything that can be changed, whether it was or not, as a form in the browser does. What is
   * not to change is read from the panel first. Right whatever the panel makes of a missing field.
   */
  WHOLE,

  /** What is to change and nothing else. Right when the panel keeps what is not sent. */
  CHANGED_FIELDS
}
