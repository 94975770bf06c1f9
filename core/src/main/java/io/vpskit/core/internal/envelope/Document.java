package io.vpskit.core.internal.envelope;

import io.vpskit.core.Secret;
import io.vpskit.core.call.Answer;
import io.vpskit.core.call.Choice;
import io.vpskit.core.call.RowMapper;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** An answer that was read whole. */
public final class Document implements Answer {

  /** Describes the form or its answer; not fields of it. */
  private static final Set<String> NOT_FIELDS = Set.of("ok", "error", "slist", "list", "metadata");

  private final Node root;

  Document(Node root) {
    this.root = root;
  }

  /** The panel's refusal, when this is one. */
  Optional<Refusal> refusal() {
    return root.child("error").map(Refusal::of);
  }

  /** This answer, when the panel says that it did what was asked; what is in {@code ok} is not. */
  Answer requireOk() {
    if (!has("ok")) {
      throw new UnreadableAnswerException("The answer says neither ok nor error");
    }
    return this;
  }

  /**
   * The session that a log-in opened: a text in some versions of the panel, an attribute in others.
   */
  Secret requireSession() {
    return secret("auth")
        .or(() -> attribute("auth", "id").map(Secret::of))
        .orElseThrow(() -> new UnreadableAnswerException("The answer has no session"));
  }

  @Override
  public Optional<String> text(String field) {
    return root.child(field).flatMap(Node::text);
  }

  @Override
  public String requiredText(String field) {
    return text(field)
        .orElseThrow(() -> new UnreadableAnswerException("The answer has no field " + field));
  }

  @Override
  public Optional<Secret> secret(String field) {
    return text(field).map(Secret::of);
  }

  @Override
  public OptionalLong number(String field) {
    return text(field).map(WholeNumber::parse).orElse(OptionalLong.empty());
  }

  @Override
  public boolean has(String field) {
    return root.child(field).isPresent();
  }

  private Optional<String> attribute(String field, String attribute) {
    return root.child(field).flatMap(node -> node.attribute(attribute));
  }

  @Override
  public Optional<String> createdKey() {
    return text("elid").or(() -> text("id"));
  }

  @Override
  public OptionalLong createdNumber() {
    return createdKey()
        .map(WholeNumber::parse)
        .filter(number -> number.orElse(0) >= 1)
        .orElse(OptionalLong.empty());
  }

  @Override
  public Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    root.children()
        .forEach(
            (name, nodes) -> {
              if (!NOT_FIELDS.contains(name)) {
                nodes.get(0).text().ifPresent(text -> fields.put(name, text));
              }
            });
    return Collections.unmodifiableMap(fields);
  }

  @Override
  public List<Choice> choices(String field) {
    return root.children("slist").stream()
        .filter(list -> list.attribute("name").filter(field::equals).isPresent())
        .flatMap(list -> list.children("val").stream())
        .flatMap(value -> choice(value).stream())
        .toList();
  }

  /** Key and label are often equal, and then the panel may leave the key out. */
  private static Optional<Choice> choice(Node value) {
    Optional<String> label = value.text();
    return value.attribute("key").or(() -> label).map(key -> new Choice(key, label.orElse(key)));
  }

  @Override
  public <T> List<T> rows(String list, RowMapper<T> mapper) {
    return root.children("list").stream()
        .filter(it -> it.attribute("name").filter(list::equals).isPresent())
        .flatMap(it -> it.children("elem").stream())
        .flatMap(row -> mapper.map(new NodeRow(row)).stream())
        .toList();
  }

  /** Shows nothing of the answer, which may contain secrets. */
  @Override
  public String toString() {
    return "answer";
  }
}
