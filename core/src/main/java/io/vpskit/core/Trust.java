package io.vpskit.core;

import io.vpskit.core.internal.http.PeerCheck;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Which certificate a panel may present. Immutable.
 *
 * <p>A panel ships with a self-signed certificate that no authority vouches for and that often
 * carries another host name than the one it is reached by. It is trusted by naming exactly that
 * certificate, with {@link #fingerprint} or {@link #certificate}. Such a pin is the panel's
 * identity, like the host key of SSH: the certificate must be the very same one, and then neither
 * the host name in it nor its dates are looked at, because they would add nothing but outages. A
 * renewed certificate needs a new pin.
 */
public final class Trust {

  private static final Trust SYSTEM = new Trust(Optional.empty(), "system authorities");

  private final Optional<PeerCheck> peerCheck;
  private final String description;

  private Trust(Optional<PeerCheck> peerCheck, String description) {
    this.peerCheck = peerCheck;
    this.description = description;
  }

  /**
   * The authorities that Java trusts (or those of the base HTTP client, when one is set). Chain,
   * dates and host name are checked. The default.
   *
   * @return the usual trust of the web
   */
  public static Trust system() {
    return SYSTEM;
  }

  /**
   * Exactly this certificate, whatever host name and dates it carries.
   *
   * @param certificate what the panel presents as its own
   * @return trust in one certificate
   */
  public static Trust certificate(X509Certificate certificate) {
    PeerCheck check = PeerCheck.pinned(Objects.requireNonNull(certificate, "certificate"));
    return new Trust(Optional.of(check), "pinned certificate");
  }

  /**
   * Exactly this certificate, whatever host name and dates it carries.
   *
   * @param pem what the panel presents as its own, beginning with {@code -----BEGIN
   *     CERTIFICATE-----}
   * @return trust in one certificate
   * @throws PanelMisuseException when the text is not one certificate in PEM form
   */
  public static Trust certificate(String pem) {
    byte[] bytes = Objects.requireNonNull(pem, "pem").getBytes(StandardCharsets.US_ASCII);
    try {
      var certificates =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(bytes));
      if (certificates.size() != 1) {
        throw new PanelMisuseException(
            "Exactly one certificate in PEM form is needed, found " + certificates.size());
      }
      return certificate((X509Certificate) certificates.iterator().next());
    } catch (CertificateException e) {
      throw new PanelMisuseException("The certificate is not in PEM form (-----BEGIN CERTIFICATE)");
    }
  }

  /**
   * Exactly the certificate with this fingerprint, whatever host name and dates it carries. {@code
   * openssl x509 -noout -fingerprint -sha256} prints it.
   *
   * @param sha256 SHA-256 of the panel's own certificate: 64 hexadecimal digits, upper or lower
   *     case, with or without colons
   * @return trust in one certificate
   * @throws PanelMisuseException when the text is not such a fingerprint
   */
  public static Trust fingerprint(String sha256) {
    String digits =
        Objects.requireNonNull(sha256, "sha256").strip().replace(":", "").toLowerCase(Locale.ROOT);
    if (!digits.matches("[0-9a-f]{64}")) {
      throw new PanelMisuseException(
          "A SHA-256 fingerprint has 64 hexadecimal digits, with or without colons between pairs");
    }
    PeerCheck check = PeerCheck.pinned(HexFormat.of().parseHex(digits));
    return new Trust(Optional.of(check), "pinned fingerprint");
  }

  /**
   * Any certificate at all. Whoever sits between this program and the panel can then read the
   * administrator's password and act in his name. For experiments on one's own machine; to trust a
   * self-signed panel use {@link #fingerprint}.
   *
   * @return no verification
   */
  public static Trust insecurelyTrustEverything() {
    return new Trust(Optional.of(PeerCheck.none()), "everything, insecurely");
  }

  Optional<PeerCheck> peerCheck() {
    return peerCheck;
  }

  /** A certificate and its fingerprint are the same pin. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Trust that && peerCheck.equals(that.peerCheck);
  }

  @Override
  public int hashCode() {
    return peerCheck.hashCode();
  }

  /**
   * The way of trusting.
   *
   * @return text for logs
   */
  @Override
  public String toString() {
    return description;
  }
}
