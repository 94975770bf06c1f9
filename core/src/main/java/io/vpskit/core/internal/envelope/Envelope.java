package io.vpskit.core.internal.envelope;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;

/**
 * Walks through the members of {@code doc}, the one member of every answer. A {@code doc} within
 * {@code doc} is walked through as if its members stood outside.
 */
final class Envelope {

  /** Interface texts and the echo of the request, which repeats secrets: never even read. */
  private static final Set<String> IGNORED = Set.of("tparams", "messages", "saved_filters");

  private static final String ROOT = "doc";

  /** What is to be done with a member of {@code doc}. */
  interface Members {

    /** The parser stands on the member's value and must stand on its end afterwards. */
    void member(String name, JsonParser parser) throws IOException;
  }

  private Envelope() {}

  /** Walks from the document's first token, on which the parser stands, to its last. */
  static void walk(JsonParser parser, Members members) throws IOException {
    boolean found = false;
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw new UnreadableAnswerException("The answer is not a JSON object");
    }
    while (NodeReader.next(parser) != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      if (NodeReader.next(parser) == JsonToken.START_OBJECT && name.equals(ROOT)) {
        found = true;
        walkDocument(parser, members);
      } else {
        parser.skipChildren();
      }
    }
    if (!found) {
      throw new UnreadableAnswerException("The answer has no doc");
    }
  }

  private static void walkDocument(JsonParser parser, Members members) throws IOException {
    while (NodeReader.next(parser) != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      JsonToken value = NodeReader.next(parser);
      if (name.equals(ROOT) && value == JsonToken.START_OBJECT) {
        walkDocument(parser, members);
      } else if (IGNORED.contains(name)) {
        parser.skipChildren();
      } else {
        members.member(name, parser);
      }
    }
  }
}
