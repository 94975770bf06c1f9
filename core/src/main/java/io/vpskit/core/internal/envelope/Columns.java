package io.vpskit.core.internal.envelope;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.vpskit.core.call.Row;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one row view of a listing, filled again for each row, so that a long listing makes no objects
 * but the texts that are in it.
 */
final class Columns implements Row {

  private static final int ABSENT = -1;

  private String[] names = new String[24];
  private @Nullable String[] texts = new String[24];
  private int count;
  private int expected;

  /** Reads the row the parser stands on. */
  void read(JsonParser parser) throws IOException {
    count = 0;
    expected = 0;
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw new UnreadableAnswerException("A row of the listing is not an object");
    }
    while (NodeReader.next(parser) != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      NodeReader.next(parser);
      add(name, readColumn(parser));
    }
  }

  private static @Nullable String readColumn(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> readNode(parser);
      case START_ARRAY -> readFirst(parser);
      default -> NodeReader.readScalar(parser);
    };
  }

  private static @Nullable String readNode(JsonParser parser) throws IOException {
    String text = null;
    String original = null;
    while (NodeReader.next(parser) != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      NodeReader.next(parser);
      if (name.equals("$")) {
        text = NodeReader.readScalar(parser);
      } else if (name.equals("$orig")) {
        original = NodeReader.readScalar(parser);
      } else {
        parser.skipChildren();
      }
    }
    return original != null ? original : text;
  }

  private static @Nullable String readFirst(JsonParser parser) throws IOException {
    String first = null;
    while (NodeReader.next(parser) != JsonToken.END_ARRAY) {
      String text = readColumn(parser);
      first = first == null ? text : first;
    }
    return first;
  }

  private void add(String name, @Nullable String text) {
    if (count == names.length) {
      names = Arrays.copyOf(names, count * 2);
      texts = Arrays.copyOf(texts, count * 2);
    }
    names[count] = name;
    texts[count] = text;
    count++;
  }

  /** Mappers mostly ask in the order the panel sends, so the search begins behind the last find. */
  private int find(String column) {
    for (int step = 0, i = expected; step < count; step++, i++) {
      int at = i < count ? i : i - count;
      if (names[at].equals(column)) {
        expected = at + 1 == count ? 0 : at + 1;
        return at;
      }
    }
    return ABSENT;
  }

  private @Nullable String valueOf(String column) {
    int at = find(column);
    String text = at == ABSENT ? null : texts[at];
    return text == null || text.isEmpty() ? null : text;
  }

  @Override
  public Optional<String> text(String column) {
    return Optional.ofNullable(valueOf(column));
  }

  @Override
  public String requiredText(String column) {
    String text = valueOf(column);
    if (text == null) {
      throw new UnreadableAnswerException("A row of the listing has no column " + column);
    }
    return text;
  }

  @Override
  public <T> T requiredValue(String column, Function<String, Optional<T>> reader) {
    return reader
        .apply(requiredText(column))
        .orElseThrow(
            () ->
                new UnreadableAnswerException(
                    "A row of the listing has something else than expected in column " + column));
  }

  @Override
  public OptionalLong number(String column) {
    String text = valueOf(column);
    return text == null ? OptionalLong.empty() : WholeNumber.parse(text);
  }

  @Override
  public long requiredKey(String column) {
    long key = number(column).orElse(0);
    if (key < 1) {
      throw new UnreadableAnswerException(
          "A row of the listing has no whole number above zero in column " + column);
    }
    return key;
  }

  @Override
  public boolean flag(String column) {
    int at = find(column);
    return at != ABSENT && !"off".equals(texts[at]);
  }

  /** Shows nothing of the row. */
  @Override
  public String toString() {
    return "row of " + count + " columns";
  }
}
