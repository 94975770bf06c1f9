package io.vpskit.core.internal.envelope;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON rendering of a document node: {@code "$"} is its text, {@code "$name"} an
 * attribute, any other member a child, and an array a child that occurs several times.
 */
final class NodeReader {

  private NodeReader() {}

  /** Reads the value the parser stands on as the children called {@code name} of a parent. */
  static void readInto(Node parent, String name, JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (next(parser) != JsonToken.END_ARRAY) {
        readInto(parent, name, parser);
      }
    } else {
      parent.add(name, read(parser));
    }
  }

  private static Node read(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      return readMembers(parser);
    }
    return token == JsonToken.VALUE_NULL ? new Node() : Node.ofText(parser.getText());
  }

  private static Node readMembers(JsonParser parser) throws IOException {
    Node node = new Node();
    while (next(parser) != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      next(parser);
      if (name.startsWith("$")) {
        node.setAttribute(name.substring(1), readScalar(parser));
      } else {
        readInto(node, name, parser);
      }
    }
    return node;
  }

  /** The text of a scalar; null for JSON's null and for anything that has members. */
  static @Nullable String readScalar(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token.isStructStart()) {
      parser.skipChildren();
      return null;
    }
    return token == JsonToken.VALUE_NULL ? null : parser.getText();
  }

  /** The next token of a document that cannot be over yet. */
  static JsonToken next(JsonParser parser) throws IOException {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw new UnreadableAnswerException("The answer ends in the middle");
    }
    return token;
  }
}
