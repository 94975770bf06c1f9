package io.vpskit.core.internal.envelope;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.vpskit.core.call.RowMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads a listing row by row; at no time more than one row is held as text. */
final class Listing<T> {

  private final RowMapper<T> mapper;
  private final boolean mustBeMarked;
  private final Columns columns = new Columns();
  private final List<T> values = new ArrayList<>();
  private long rows;
  private boolean marked;
  private OptionalLong existing = OptionalLong.empty();
  private @Nullable Refusal refusal;

  private Listing(RowMapper<T> mapper, boolean mustBeMarked) {
    this.mapper = mapper;
    this.mustBeMarked = mustBeMarked;
  }

  /**
   * Reads from the document's first token, on which the parser stands.
   *
   * @param mustBeMarked whether an answer without rows must carry a mark of a listing, so that a
   *     different document is not taken for an empty listing
   */
  static <T> Reply<List<T>> read(JsonParser parser, RowMapper<T> mapper, boolean mustBeMarked)
      throws IOException {
    Listing<T> listing = new Listing<>(mapper, mustBeMarked);
    Envelope.walk(parser, listing::member);
    return listing.reply();
  }

  private void member(String name, JsonParser parser) throws IOException {
    switch (name) {
      case "elem" -> rows(parser);
      case "p_elems" -> readExisting(parser);
      case "metadata" -> readMetadata(parser);
      case "error" -> readError(parser);
      default -> parser.skipChildren();
    }
  }

  private void rows(JsonParser parser) throws IOException {
    marked = true;
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      row(parser);
      return;
    }
    while (NodeReader.next(parser) != JsonToken.END_ARRAY) {
      row(parser);
    }
  }

  private void row(JsonParser parser) throws IOException {
    columns.read(parser);
    rows++;
    mapper.map(columns).ifPresent(values::add);
  }

  private void readExisting(JsonParser parser) throws IOException {
    Node paging = new Node();
    NodeReader.readInto(paging, "p_elems", parser);
    String text = paging.child("p_elems").flatMap(Node::text).orElse("");
    existing = WholeNumber.parse(text);
    marked = marked || existing.isPresent();
  }

  private void readMetadata(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      parser.skipChildren();
      return;
    }
    while (NodeReader.next(parser) != JsonToken.END_OBJECT) {
      boolean type = parser.currentName().equals("$type");
      NodeReader.next(parser);
      if (type) {
        marked |= "list".equals(NodeReader.readScalar(parser));
      } else {
        parser.skipChildren();
      }
    }
  }

  private void readError(JsonParser parser) throws IOException {
    Node holder = new Node();
    NodeReader.readInto(holder, "error", parser);
    refusal = holder.child("error").map(Refusal::of).orElse(refusal);
  }

  private Reply<List<T>> reply() {
    if (refusal != null) {
      return new Reply.Refused<>(refusal);
    }
    if (mustBeMarked && !marked) {
      throw new UnreadableAnswerException("The answer is not a listing");
    }
    if (existing.orElse(0) > rows) {
      throw new IncompleteListingException(rows, existing.orElse(0));
    }
    return new Reply.Given<>(Collections.unmodifiableList(values));
  }
}
