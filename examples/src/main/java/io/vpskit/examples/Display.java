package io.vpskit.examples;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/**
 * Lines for people. Progress is one line that is rewritten where there is a terminal, and an
 * ordinary line every five seconds where there is none, so that a log file has no control
 * characters.
 */
final class Display {
  private static final long PLAIN_SECONDS = 5;

  private final PrintStream out;
  private final boolean terminal;
  private int shown;
  private String waitedFor = "";
  private long lastPlain;

  Display(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** A display on standard output. */
  static Display standard() {
    return new Display(System.out, isTerminal());
  }

  void line(String text) {
    clearProgress();
    out.println(text);
  }

  /** Says that something is still being waited for, and for how long it has been. */
  void progress(String what, Duration waited) {
    if (!what.equals(waitedFor)) {
      waitedFor = what;
      lastPlain = 0;
    }
    if (terminal) {
      rewrite(String.format(Locale.ROOT, "   ... %s, %.1f s", what, waited.toMillis() / 1000.0));
    } else if (waited.toSeconds() >= lastPlain + PLAIN_SECONDS) {
      lastPlain = waited.toSeconds();
      out.println("   ... " + what + ", " + lastPlain + " s");
    }
  }

  private void rewrite(String text) {
    out.print("\r" + text + " ".repeat(Math.max(0, shown - text.length())));
    out.flush();
    shown = text.length();
  }

  private void clearProgress() {
    if (shown > 0) {
      out.print("\r" + " ".repeat(shown) + "\r");
      shown = 0;
    }
  }

  /**
   * From Java 22 on there may be a console without a terminal, and a method that tells; before,
   * there was neither.
   */
  private static boolean isTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
