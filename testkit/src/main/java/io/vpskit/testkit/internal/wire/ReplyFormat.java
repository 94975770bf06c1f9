package io.vpskit.testkit.internal.wire;

/** The formats of replies and how a request chooses among them. */
public enum ReplyFormat {

  /** {@code out=xml}, and {@code out=devel} without its description of the interface. */
  XML("text/xml; charset=UTF-8"),

  /** {@code out=json}, {@code sjson} and {@code xjson}, which all show the same tree. */
  JSON("application/json; charset=UTF-8"),

  /** What the panel's own web interface gets: no {@code out}, or {@code sfrom=ajax}. */
  INTERFACE("application/json; charset=UTF-8"),

  /** {@code out=JSONdata}: bare rows or fields. */
  DATA("application/json; charset=UTF-8"),

  /** {@code out=text}: a row a line. */
  TEXT("text/plain; charset=UTF-8");

  private final String contentType;

  ReplyFormat(String contentType) {
    this.contentType = contentType;
  }

  public String contentType() {
    return contentType;
  }

  public static ReplyFormat chosenBy(Parameters parameters) {
    if (parameters.get("sfrom").equals("ajax")) {
      return INTERFACE;
    }
    return switch (parameters.get("out")) {
      case "xml", "devel" -> XML;
      case "json", "sjson", "xjson" -> JSON;
      case "JSONdata" -> DATA;
      case "text" -> TEXT;
      default -> INTERFACE;
    };
  }

  /** Whether the notes say nothing of how this format shows a reply of that kind. */
  public boolean isSyntheticFor(Document.Kind kind) {
    return switch (this) {
      case XML, JSON -> false;
      case INTERFACE -> kind != Document.Kind.LIST;
      case DATA, TEXT -> kind != Document.Kind.LIST && kind != Document.Kind.FORM;
    };
  }

  public byte[] render(Document document, boolean singleRowsAsObjects) {
    return switch (this) {
      case XML -> XmlText.of(document.root());
      case JSON -> JsonTree.of(document.root(), singleRowsAsObjects);
      case INTERFACE -> InterfaceJson.of(document);
      case DATA -> DataJson.of(document);
      case TEXT -> PlainText.of(document);
    };
  }
}
