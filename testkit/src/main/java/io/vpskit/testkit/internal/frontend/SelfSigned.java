package io.vpskit.testkit.internal.frontend;

import java.time.Instant;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;

/** A self-signed certificate for the local host, made when it is first wanted. */
public final class SelfSigned {

  private static final Instant NOT_BEFORE = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant NOT_AFTER = Instant.parse("2049-12-31T00:00:00Z");

  private @Nullable HeldCertificate certificate;

  public synchronized HeldCertificate get() {
    if (certificate == null) {
      certificate =
          new HeldCertificate.Builder()
              .commonName("localhost")
              .addSubjectAlternativeName("localhost")
              .addSubjectAlternativeName("127.0.0.1")
              .addSubjectAlternativeName("::1")
              .validityInterval(NOT_BEFORE.toEpochMilli(), NOT_AFTER.toEpochMilli())
              .build();
    }
    return certificate;
  }
}
