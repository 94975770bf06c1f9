package io.vpskit.testkit.internal.wire;

/**
 * A whole reply before it is written in one of the formats.
 *
 * @param kind what the reply is, for the formats that show each kind differently
 * @param root the node {@code doc}
 */
public record Document(Kind kind, Element root) {

  /** The kinds of replies. */
  public enum Kind {
    LIST,
    FORM,
    ACTION,
    ERROR,
    OTHER
  }

  /** Whether a direct child of the root tells about the call instead of carrying its result. */
  static boolean isService(String name) {
    return switch (name) {
      case "metadata", "tparams", "messages", "saved_filters", "page", "slist" -> true;
      default -> name.startsWith("p_");
    };
  }
}
