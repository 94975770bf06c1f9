package io.vpskit.testkit;

import io.vpskit.testkit.internal.frontend.HttpsFrontEnd;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import okhttp3.tls.HeldCertificate;

/**
 * An emulated panel that listens on a loopback port, with a self-signed certificate for {@code
 * localhost}, until it is closed.
 *
 * <p>Safe for use by several threads.
 */
public final class EmulatorServer implements AutoCloseable {

  private final HttpsFrontEnd frontEnd;
  private final HeldCertificate certificate;
  private final String path;

  EmulatorServer(HttpsFrontEnd frontEnd, HeldCertificate certificate, String path) {
    this.frontEnd = frontEnd;
    this.certificate = certificate;
    this.path = path;
  }

  /**
   * The address of the panel, for example {@code https://localhost:41873/vmmgr}.
   *
   * @return the URL without a trailing slash
   */
  public String url() {
    return "https://localhost:" + port() + path;
  }

  /**
   * The port on which the panel listens.
   *
   * @return the port
   */
  public int port() {
    return frontEnd.port();
  }

  /**
   * The self-signed certificate. All servers of one emulator have the same one.
   *
   * @return the certificate
   */
  public X509Certificate certificate() {
    return certificate.certificate();
  }

  /**
   * The SHA-256 fingerprint of the certificate.
   *
   * @return 32 bytes as hexadecimal digits in upper case, separated by colons
   */
  public String fingerprint() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(certificate.certificate().getEncoded());
      return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
    } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
      throw new IllegalStateException("cannot compute the fingerprint", e);
    }
  }

  /** Stops listening and ends every connection. The panel itself and its state stay. */
  @Override
  public void close() {
    frontEnd.close();
  }
}
