package io.vpskit.core.internal.envelope;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;

/** Lets Jackson, and with it Retrofit's converter, make a {@link Document} of an answer. */
final class DocumentDeserializer extends StdDeserializer<Document> {

  DocumentDeserializer() {
    super(Document.class);
  }

  @Override
  public Document deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    Node root = new Node();
    Envelope.walk(parser, (name, at) -> member(root, name, at));
    return new Document(root);
  }

  private static void member(Node root, String name, JsonParser parser) throws IOException {
    if (name.startsWith("$")) {
      root.setAttribute(name.substring(1), NodeReader.readScalar(parser));
    } else {
      NodeReader.readInto(root, name, parser);
    }
  }
}
