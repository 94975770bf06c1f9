package io.vpskit.pool;

/** Small pieces of the sentences that operators read. */
final class Words {
  private Words() {}

  /** "1 day", "3 days". */
  static String count(int number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
