package io.vpskit.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;

/**
 * Where a panel answers: scheme, host, port and panel path, checked.
 *
 * <p>A URL looks like {@code https://vm.example.org:1500/vmmgr}. A panel's own web server listens
 * on port 1500; without a port the scheme's own (443) is meant, as for a panel behind a web server.
 * One leading path segment {@code /manager} is tolerated. User information, query and fragment are
 * refused: credentials never travel in a URL. Immutable.
 */
public final class PanelEndpoint {

  private static final String PREFIX = "manager";

  private final PanelProduct product;
  private final HttpUrl address;

  private PanelEndpoint(PanelProduct product, HttpUrl address) {
    this.product = product;
    this.address = address;
  }

  /**
   * Checks the URL of a panel that is reached over HTTPS.
   *
   * @param product which panel answers there; its name must end the URL
   * @param url for example {@code https://vm.example.org:1500/vmmgr}
   * @return the endpoint
   * @throws PanelMisuseException naming every problem of the URL
   */
  public static PanelEndpoint of(PanelProduct product, String url) {
    return checked(product, url, false);
  }

  /**
   * Checks the URL of a panel that is reached over plain HTTP as well. Everything that is sent,
   * passwords included, can then be read and changed on the way; meant for a panel on the same
   * machine or in a test.
   *
   * @param product which panel answers there; its name must end the URL
   * @param url for example {@code http://127.0.0.1:1500/vmmgr}
   * @return the endpoint
   * @throws PanelMisuseException naming every problem of the URL
   */
  public static PanelEndpoint insecurelyAllowingPlainHttp(PanelProduct product, String url) {
    return checked(product, url, true);
  }

  private static PanelEndpoint checked(PanelProduct product, String url, boolean plainAllowed) {
    Objects.requireNonNull(product, "product");
    HttpUrl address = HttpUrl.parse(Objects.requireNonNull(url, "url"));
    if (address == null) {
      throw new PanelMisuseException(
          "The panel URL must look like https://host:1500/"
              + product.panelNames().get(0)
              + ": it has no scheme http or https, no valid host or no valid port");
    }
    List<String> problems = problems(product, address, plainAllowed);
    if (!problems.isEmpty()) {
      throw new PanelMisuseException("The panel URL " + String.join("; ", problems));
    }
    return new PanelEndpoint(product, address);
  }

  private static List<String> problems(
      PanelProduct product, HttpUrl address, boolean plainAllowed) {
    List<String> problems = new ArrayList<>();
    if (!address.isHttps() && !plainAllowed) {
      problems.add("must begin with https://");
    }
    if (!hasPanelPath(product, address)) {
      problems.add(
          "of " + product.title() + " must end in " + product.allowedEndings() + " after the host");
    }
    if (!address.encodedUsername().isEmpty() || !address.encodedPassword().isEmpty()) {
      problems.add("must not contain a user or a password: give them as Credentials");
    }
    if (address.encodedQuery() != null) {
      problems.add("must not contain a query");
    }
    if (address.encodedFragment() != null) {
      problems.add("must not contain a fragment");
    }
    return problems;
  }

  private static boolean hasPanelPath(PanelProduct product, HttpUrl address) {
    List<String> segments = address.pathSegments();
    boolean prefixed = segments.size() == 2 && segments.get(0).equals(PREFIX);
    return (segments.size() == 1 || prefixed)
        && product.panelNames().contains(segments.get(segments.size() - 1));
  }

  /**
   * Which panel answers here.
   *
   * @return the product given when the endpoint was made
   */
  public PanelProduct product() {
    return product;
  }

  /**
   * Refuses an endpoint of another panel than a typed client is for.
   *
   * @param wanted the panel that must answer here
   * @throws PanelMisuseException when it is another one
   */
  public void requireProduct(PanelProduct wanted) {
    if (product != wanted) {
      throw new PanelMisuseException(
          "The endpoint must be one of " + wanted.title() + ", is one of " + product.title());
    }
  }

  /**
   * The panel's name, the last part of the path.
   *
   * @return for example {@code vmmgr} or {@code vemgr}
   */
  public String panelName() {
    return address.pathSegments().get(address.pathSize() - 1);
  }

  /**
   * The whole address.
   *
   * @return for example {@code https://vm.example.org:1500/vmmgr}
   */
  public String url() {
    return address.toString();
  }

  /**
   * The host part of the address.
   *
   * @return a name or an address, IPv6 without brackets
   */
  public String host() {
    return address.host();
  }

  /**
   * The port part of the address.
   *
   * @return 443 when the URL named none
   */
  public int port() {
    return address.port();
  }

  /**
   * Whether the panel is reached over HTTPS.
   *
   * @return false only for an endpoint made with {@link #insecurelyAllowingPlainHttp}
   */
  public boolean isSecure() {
    return address.isHttps();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PanelEndpoint that
        && product == that.product
        && address.equals(that.address);
  }

  @Override
  public int hashCode() {
    return address.hashCode();
  }

  /**
   * The address; it cannot contain secrets.
   *
   * @return the same as {@link #url()}
   */
  @Override
  public String toString() {
    return url();
  }
}
