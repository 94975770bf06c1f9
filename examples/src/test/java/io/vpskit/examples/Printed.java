package io.vpskit.examples;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a program prints on standard output. Its users lock {@code Resources.SYSTEM_OUT}. */
final class Printed {
  private Printed() {}

  /** A program. */
  @FunctionalInterface
  interface Program {
    void main(String[] arguments) throws Exception;
  }

  static List<String> by(Program program) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      program.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
