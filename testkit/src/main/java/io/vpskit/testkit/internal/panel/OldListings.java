package io.vpskit.testkit.internal.panel;

import java.util.Map;

/** The last true listings, for the fault that repeats them. */
final class OldListings {

  private static final int KEPT = 100;

  private final Map<String, Reply.Rows> listings = new RecentMap<>(KEPT);

  void remember(CallContext context, Reply.Rows rows) {
    listings.put(question(context), rows);
  }

  /** The old listing; without one the true listing becomes it. */
  Reply.Rows recall(CallContext context, Reply.Rows truth) {
    Reply.Rows old = listings.get(question(context));
    if (old == null) {
      remember(context, truth);
      return truth;
    }
    return old;
  }

  private static String question(CallContext context) {
    return context.caller().name()
        + "\n"
        + context.function()
        + "\n"
        + context.parameter("elid")
        + "\n"
        + context.parameter("plid");
  }
}
