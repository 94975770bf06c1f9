package io.vpskit.core;

/** How one HTTP request to a panel ended. */
public enum CallOutcome {
  /** The panel answered as hoped. */
  ANSWERED,

  /** The panel answered with an error: nothing was changed. */
  REFUSED,

  /** It is certain that nothing was sent: no address, no connection, no time left. */
  NOT_SENT,

  /** The panel's certificate is not the trusted one; nothing was sent. */
  NOT_TRUSTED,

  /** The request was sent, or may have been, and no complete answer came. */
  NO_ANSWER,

  /** An HTTP status that may pass: 408, 429 or 500 and above. */
  HTTP_FAILURE,

  /** Any other HTTP status than success: a redirect, a wrong address, a web server in between. */
  HTTP_REJECTION,

  /** Something came that is not an answer of the panel: an HTML page, a torn or empty document. */
  UNREADABLE,

  /** The answer is larger than the connection allows. */
  TOO_LARGE,

  /** A listing with fewer rows than the panel says exist. */
  INCOMPLETE;

  /**
   * Whether the panel may have carried the request out although its answer is missing.
   *
   * @return false when nothing was sent or when the panel said what it did
   */
  public boolean mayHaveHadEffect() {
    return switch (this) {
      case ANSWERED, REFUSED, NOT_SENT, NOT_TRUSTED -> false;
      case NO_ANSWER, HTTP_FAILURE, HTTP_REJECTION, UNREADABLE, TOO_LARGE, INCOMPLETE -> true;
    };
  }
}
