package io.vpskit.testkit.internal.billmanager;

import io.vpskit.testkit.behaviour.BillManagerBehaviour;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The key of a licence, which may come late or never. */
final class KeyCase {

  private String text = "";
  private @Nullable Instant issuedAt;
  private int views;
  private boolean never;

  void neverComes() {
    never = true;
  }

  void issue(String newText, Instant now) {
    if (!never) {
      text = newText;
      issuedAt = now;
      views = 0;
    }
  }

  /** A key that was asked for is there at once. */
  void reissue(String newText) {
    text = newText;
    issuedAt = null;
    never = false;
  }

  /** The key as it is now, shown or not. */
  String text() {
    return text;
  }

  /** The key for one view of the licence, empty while it is not shown. */
  String view(BillManagerBehaviour behaviour, Instant now) {
    if (issuedAt == null) {
      return text;
    }
    boolean shown =
        views >= behaviour.viewsWithoutKey() && !now.isBefore(issuedAt.plus(behaviour.keyDelay()));
    views++;
    return shown ? text : "";
  }
}
