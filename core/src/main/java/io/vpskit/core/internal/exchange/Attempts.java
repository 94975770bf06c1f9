package io.vpskit.core.internal.exchange;

import io.vpskit.core.PanelCallListener;
import io.vpskit.core.PanelCallReport;
import io.vpskit.core.PanelEndpoint;
import io.vpskit.core.PanelSettings;
import io.vpskit.core.RetryTiming;
import io.vpskit.core.call.PanelFunction;
import io.vpskit.core.call.Parameter;
import io.vpskit.core.internal.envelope.AnswerShape;
import io.vpskit.core.internal.http.AttemptResult;
import io.vpskit.core.internal.http.PanelHttp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes single requests and tells the listener of each. */
final class Attempts {

  private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

  private final PanelHttp http;
  private final PanelEndpoint endpoint;
  private final String language;
  private final RetryTiming timing;
  private final Optional<PanelCallListener> listener;

  Attempts(PanelSettings settings, PanelHttp http) {
    this.http = http;
    this.endpoint = settings.endpoint();
    this.language = settings.language();
    this.timing = settings.retryTiming();
    this.listener = settings.callListener();
  }

  /** The whole form of a request, apart from the log-in. */
  List<Parameter> form(PanelFunction function, List<Parameter> parameters) {
    List<Parameter> form = new ArrayList<>();
    form.add(new Parameter.Plain("func", function.name()));
    form.add(new Parameter.Plain("out", "json"));
    form.add(new Parameter.Plain("lang", language));
    form.addAll(parameters);
    return form;
  }

  <T> AttemptResult<T> make(
      PanelFunction function,
      int number,
      List<Parameter> form,
      AnswerShape<T> shape,
      Duration limit) {
    long start = timing.nanoTime();
    AttemptResult<T> result = http.send(form, shape, limit);
    Duration duration = Duration.ofNanos(timing.nanoTime() - start);
    report(
        new PanelCallReport(function.name(), function.kind(), number, result.outcome(), duration));
    return result;
  }

  private void report(PanelCallReport report) {
    LOG.debug(
        "{} of {}, attempt {}: {} after {} ms",
        report.function(),
        endpoint,
        report.attempt(),
        report.outcome(),
        report.duration().toMillis());
    listener.ifPresent(
        it -> {
          try {
            it.called(report);
          } catch (RuntimeException e) {
            // Counting calls must not lose the answer of one.
            LOG.warn("A listener of panel calls failed", e);
          }
        });
  }
}
