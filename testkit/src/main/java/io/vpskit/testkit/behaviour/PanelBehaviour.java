package io.vpskit.testkit.behaviour;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** What every panel of the family may do one way or another: sessions, formats, languages. */
public interface PanelBehaviour {

  /**
   * The language of messages when a call names none with {@code lang}: {@code en} or {@code ru}.
   *
   * @return the language, by default {@code en}
   */
  @Value.Default
  default String language() {
    return "en";
  }

  /**
   * How far the clock of the panel's host is ahead of the emulator's clock, as the header {@code
   * Date} of every answer shows. Nothing else follows it.
   *
   * @return the difference, negative when it is behind; by default zero
   */
  @Value.Default
  default Duration clockAhead() {
    return Duration.ZERO;
  }

  /**
   * How long a session lives after the last call made with it.
   *
   * @return the lifetime, by default one hour
   */
  @Value.Default
  default Duration sessionLifetime() {
    return Duration.ofHours(1);
  }

  /**
   * Whether a session is refused from another address than the one that opened it.
   *
   * @return by default {@code true}
   */
  @Value.Default
  default boolean sessionBoundToAddress() {
    return true;
  }

  /**
   * Where a log-in reply carries the session id.
   *
   * @return by default both places
   */
  @Value.Default
  default SessionIdForm sessionIdForm() {
    return SessionIdForm.ATTRIBUTE_AND_TEXT;
  }

  /**
   * Whether user and password may be sent with each call ({@code authinfo}).
   *
   * @return by default {@code true}
   */
  @Value.Default
  default boolean authinfoAccepted() {
    return true;
  }

  /**
   * The least number of characters of any password.
   *
   * @return by default 1
   */
  @Value.Default
  default int minimumPasswordLength() {
    return 1;
  }

  /**
   * Rows a page when a listing does not ask with {@code p_cnt}.
   *
   * @return by default absent: all rows
   */
  OptionalInt defaultPageSize();

  /**
   * Whether listings tell their size and page ({@code p_elems}, {@code p_cnt}, {@code p_num}).
   *
   * @return by default {@code true}
   */
  @Value.Default
  default boolean pagingNodes() {
    return true;
  }

  /**
   * Whether replies carry what the web interface needs: in listings texts, saved filters and
   * descriptions of columns, in successful actions the page to go to next.
   *
   * @return by default {@code false}
   */
  @Value.Default
  default boolean interfaceNodes() {
    return false;
  }

  /**
   * Whether JSON shows a lone row, choice or error parameter as an object instead of an array of
   * one.
   *
   * @return by default {@code false}
   */
  @Value.Default
  default boolean singleRowsAsObjects() {
    return false;
  }

  /**
   * Whether a column without a value appears as an empty node instead of not at all. Flag columns
   * are not concerned: they mean something by being there.
   *
   * @return by default {@code false}
   */
  @Value.Default
  default boolean emptyColumnsAsNodes() {
    return false;
  }

  /**
   * The text of a flag column that is set. A flag means something by being there, whatever it says.
   *
   * @return by default nothing: an empty node
   */
  @Value.Default
  default String flagText() {
    return "";
  }

  /**
   * Whether errors carry all that the documentation mentions: a report mark, a detail, a group with
   * placeholders, the stack of actions, a localised object.
   *
   * @return by default {@code false}: type, object, language, message and parameters
   */
  @Value.Default
  default boolean errorDetails() {
    return false;
  }

  /**
   * Whether columns with words ({@code level}, {@code vmstatus}) show a localised text with the raw
   * value in {@code orig}, instead of the raw value alone.
   *
   * @return by default {@code false}
   */
  @Value.Default
  default boolean translatedColumns() {
    return false;
  }

  /**
   * The order of the parameters that a reply repeats.
   *
   * @return by default as captured
   */
  @Value.Default
  default EchoOrder echoOrder() {
    return EchoOrder.AS_CAPTURED;
  }

  /**
   * Whether a reply repeats passwords and log-ins, too, among the parameters it repeats. One-time
   * keys are repeated in any case, as was seen on a sibling panel.
   *
   * @return by default {@code false}
   */
  @Value.Default
  default boolean echoSecrets() {
    return false;
  }

  /**
   * The attributes of the root node, in order: {@code lang}, {@code func}, {@code binary}, {@code
   * host}, or one of the decorative ones ({@code themename}, {@code features}, {@code notify},
   * {@code theme}, {@code css}, {@code logo}, {@code logolink}, {@code favicon}, {@code localdir}).
   *
   * @return by default {@code lang}, {@code func}, {@code binary}, {@code host}
   */
  @Value.Default
  default List<String> documentAttributes() {
    return List.of("lang", "func", "binary", "host");
  }

  /**
   * Whether a choice whose value and label are equal leaves its attribute {@code key} out, as some
   * sibling panels do.
   *
   * @return by default {@code false}
   */
  @Value.Default
  default boolean equalChoiceKeysLeftOut() {
    return false;
  }

  /**
   * How many entries a choice list of a form shows at most, besides the present value. Real panels
   * show all; the limit keeps views of a panel with many accounts quick.
   *
   * @return by default 200
   */
  @Value.Default
  default int choiceLimit() {
    return 200;
  }
}
