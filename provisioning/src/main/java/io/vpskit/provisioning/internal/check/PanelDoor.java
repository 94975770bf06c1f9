package io.vpskit.provisioning.internal.check;

import io.vpskit.core.PanelConnection;
import io.vpskit.core.PanelMisuseException;
import io.vpskit.core.PanelRefusedException;
import io.vpskit.core.PanelUnreachableException;
import io.vpskit.provisioning.ModuleCheck.Severity;
import io.vpskit.provisioning.ModuleCheck.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Asks one panel, and makes findings of what goes wrong. Once it is shut, nothing is asked. */
final class PanelDoor {
  private static final Duration TOLERATED_SKEW = Duration.ofMinutes(1);
  private static final String BAD_LOGIN = "auth";
  private static final String NO_RIGHT = "access";

  private final PanelConnection panel;
  private final Findings findings;
  private boolean shut;

  PanelDoor(PanelConnection panel, Findings findings) {
    this.panel = panel;
    this.findings = findings;
    if (!panel.endpoint().isSecure()) {
      findings.warning(
          Subject.URL,
          panel.endpoint() + " is plain HTTP: everybody on the way can read the password",
          "use https://, with the panel's fingerprint if its certificate is self-signed");
    }
  }

  /**
   * Asks something.
   *
   * @param subject what the answer is needed for
   * @param whenRefused how bad it is when the panel does not answer this question alone
   * @return nothing when there is no answer; then there is a finding
   */
  <T> Optional<T> ask(Subject subject, Severity whenRefused, Supplier<T> question) {
    if (shut) {
      findings.unknown(
          subject,
          "not checked: the panel could not be used",
          "check again when the rest is right");
      return Optional.empty();
    }
    try {
      return Optional.of(question.get());
    } catch (PanelUnreachableException e) {
      shut = true;
      unreachable(e);
      return ask(subject, whenRefused, question);
    } catch (PanelRefusedException e) {
      return refused(e, subject, whenRefused, question);
    } catch (PanelMisuseException e) {
      findings.unknown(
          subject, "cannot be checked: " + e.getMessage(), "look at the panel yourself");
      return Optional.empty();
    }
  }

  private <T> Optional<T> refused(
      PanelRefusedException e, Subject subject, Severity whenRefused, Supplier<T> question) {
    if (e.type().equals(BAD_LOGIN)) {
      shut = true;
      findings.error(
          Subject.LOGIN,
          e.getMessage(),
          "check name and password, that the account is switched on, and that the panel lets it"
              + " log in from this machine");
      return ask(subject, whenRefused, question);
    }
    findings.add(
        subject,
        whenRefused,
        "not checked: " + e.getMessage(),
        e.type().equals(NO_RIGHT)
            ? "give the account the right to function " + e.function()
            : "look at the panel yourself");
    return Optional.empty();
  }

  private void unreachable(PanelUnreachableException e) {
    String text = panel.endpoint() + ": " + e.getMessage();
    switch (e.reason()) {
      case UNKNOWN_HOST ->
          findings.error(
              Subject.REACHABILITY, text, "check the host name in the URL and the name servers");
      case NO_CONNECTION, TIMEOUT, CONNECTION_LOST ->
          findings.error(
              Subject.REACHABILITY,
              text,
              "check that the panel runs, the port (1500 for a panel's own web server) and the"
                  + " firewalls on the way");
      case CERTIFICATE ->
          findings.error(
              Subject.CERTIFICATE,
              text,
              "compare the certificate with the one on the panel's host; then trust it by its"
                  + " fingerprint, or give the panel one that is valid for its host name");
      case TLS ->
          findings.error(
              Subject.URL, text, "check the port: what answers there does not speak HTTPS");
      case HTTP_STATUS, UNREADABLE_ANSWER ->
          findings.error(
              Subject.URL,
              text,
              "check host, port and path: what answers there is no panel of this kind, or a web"
                  + " server that does not reach it");
    }
  }

  /** To be called after the last question. */
  void compareClocks(Instant now) {
    Optional<Instant> there = panel.panelTime();
    if (there.isEmpty()) {
      findings.unknown(
          Subject.CLOCK,
          "not checked: the panel has not told its time",
          "compare the clocks of both machines yourself");
      return;
    }
    Duration ahead = Duration.between(now, there.get());
    if (ahead.abs().compareTo(TOLERATED_SKEW) > 0) {
      findings.warning(
          Subject.CLOCK,
          "the panel's clock is "
              + ahead.abs().toSeconds()
              + " s "
              + (ahead.isNegative() ? "behind" : "ahead of")
              + " ours",
          "have both machines set their clocks by NTP");
    }
  }
}
