package io.vpskit.testkit.internal.panel;

/** What a browser gets. The pages only have to be recognisable. */
public final class BrowserPages {

  private BrowserPages() {}

  /** The start page after a log-in. */
  public static String panel(String user) {
    return page("Control panel", "Logged in as " + escape(user));
  }

  /** The console of a machine. */
  public static String console(String machine) {
    return page("Console of " + escape(machine), "noVNC");
  }

  /** What stands at any other path. */
  public static String notFound() {
    return page("404 Not Found", "There is no panel at this path.");
  }

  private static String page(String title, String text) {
    return "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>"
        + title
        + "</title></head><body><p>"
        + text
        + "</p></body></html>\n";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
