package io.vpskit.core.internal.envelope;

import io.vpskit.core.Secret;
import io.vpskit.core.call.AnswerReader;
import io.vpskit.core.call.RowMapper;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/**
 * What a call expects to be answered, and so how the answer is read.
 *
 * @param <T> what the answer becomes
 */
public sealed interface AnswerShape<T> {

  /** Reads the answer in the way of this shape. */
  Reply<T> readWith(Reader reader) throws IOException;

  /** Fetches an answer and reads it, in one of two ways. */
  interface Reader {

    /** Reads a small document whole. */
    <V> Reply<V> whole(Whole<V> shape) throws IOException;

    /** Reads rows one by one. */
    <R> Reply<List<R>> rows(Rows<R> shape) throws IOException;
  }

  /**
   * A small document, read whole.
   *
   * @param take makes what is asked for of a document that is not a refusal
   * @param <V> what is asked for
   */
  record Whole<V>(Function<Document, V> take) implements AnswerShape<V> {

    @Override
    public Reply<V> readWith(Reader reader) throws IOException {
      return reader.whole(this);
    }

    /** Tells the answer from a refusal. */
    public Reply<V> interpret(Document document) {
      return document
          .refusal()
          .<Reply<V>>map(Reply.Refused::new)
          .orElseGet(() -> new Reply.Given<>(take.apply(document)));
    }
  }

  /**
   * Rows, however many, read one by one.
   *
   * @param mapper makes a value of each row
   * @param mustBeMarked whether an answer without rows must carry a mark of a listing
   * @param <R> what a row becomes
   */
  record Rows<R>(RowMapper<R> mapper, boolean mustBeMarked) implements AnswerShape<List<R>> {

    @Override
    public Reply<List<R>> readWith(Reader reader) throws IOException {
      return reader.rows(this);
    }
  }

  /** A form or another single document. */
  static <V> AnswerShape<V> document(AnswerReader<V> reader) {
    return new Whole<>(reader::read);
  }

  /** The answer of an action or of a form that was saved. */
  static <V> AnswerShape<V> done(AnswerReader<V> reader) {
    return new Whole<>(document -> reader.read(document.requireOk()));
  }

  /** The answer of a log-in. */
  static AnswerShape<Secret> session() {
    return new Whole<>(Document::requireSession);
  }

  /** All rows of a listing. */
  static <R> AnswerShape<List<R>> listing(RowMapper<R> mapper) {
    return new Rows<>(mapper, true);
  }

  /** The rows of a report, of which there may be none. */
  static <R> AnswerShape<List<R>> report(RowMapper<R> mapper) {
    return new Rows<>(mapper, false);
  }
}
