package io.vpskit.testkit.internal.fault;

/** Pages that come in place of a document. */
final class HtmlPages {

  private HtmlPages() {}

  static String error(int status) {
    String title = status == 502 ? "502 Bad Gateway" : "Error";
    return "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>"
        + title
        + "</title></head><body><h1>"
        + title
        + "</h1><p>The service is temporarily unavailable.</p></body></html>\n";
  }
}
