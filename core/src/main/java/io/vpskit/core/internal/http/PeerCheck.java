package io.vpskit.core.internal.http;

import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import okhttp3.OkHttpClient;

/**
 * Trust that does not ask authorities: one pinned certificate, or anything.
 *
 * <p>A pin compares the certificate that the server proves to own with the expected one, in the
 * handshake and again in place of the host name check. Host name and dates are not looked at: the
 * certificate itself is the identity.
 */
public final class PeerCheck extends X509ExtendedTrustManager {

  private static final HexFormat FINGERPRINT = HexFormat.ofDelimiter(":").withUpperCase();

  /** No fingerprint is empty. */
  private static final byte[] NO_PIN = {};

  private final Optional<byte[]> expected;

  private PeerCheck(Optional<byte[]> expected) {
    super();
    this.expected = expected;
  }

  /** Trusts exactly this certificate. */
  public static PeerCheck pinned(X509Certificate certificate) {
    return pinned(fingerprint(certificate));
  }

  /** Trusts exactly the certificate with this SHA-256 fingerprint. */
  public static PeerCheck pinned(byte[] sha256) {
    return new PeerCheck(Optional.of(sha256.clone()));
  }

  /** Trusts anything. */
  public static PeerCheck none() {
    return new PeerCheck(Optional.empty());
  }

  /** Makes a client trust what this trusts, and nothing else. */
  void applyTo(OkHttpClient.Builder client) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {this}, null);
      client.sslSocketFactory(context.getSocketFactory(), this);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java has no TLS", e);
    }
    client.hostnameVerifier((host, session) -> isExpectedPeer(session));
  }

  private boolean isExpectedPeer(SSLSession session) {
    try {
      return isExpected(session.getPeerCertificates()[0]);
    } catch (SSLPeerUnverifiedException e) {
      return false;
    }
  }

  private boolean isExpected(Certificate leaf) {
    return expected.isEmpty() || MessageDigest.isEqual(expected.get(), fingerprint(leaf));
  }

  private static byte[] fingerprint(Certificate certificate) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
    } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
      throw new IllegalStateException(
          "The SHA-256 fingerprint of a certificate is not to be had", e);
    }
  }

  private void checkServer(X509Certificate[] chain) throws CertificateException {
    if (!isExpected(chain[0])) {
      throw new CertificateException(
          "The panel presents the certificate with SHA-256 fingerprint "
              + FINGERPRINT.formatHex(fingerprint(chain[0]))
              + ", trusted is "
              + expected.map(FINGERPRINT::formatHex).orElse("any"));
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    checkServer(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    checkServer(chain);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    checkServer(chain);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("Only servers are checked");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
      throws CertificateException {
    checkClientTrusted(chain, authType);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
      throws CertificateException {
    checkClientTrusted(chain, authType);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PeerCheck that
        && Arrays.equals(expected.orElse(NO_PIN), that.expected.orElse(NO_PIN));
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(expected.orElse(NO_PIN));
  }
}
