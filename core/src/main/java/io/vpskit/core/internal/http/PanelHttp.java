package io.vpskit.core.internal.http;

import io.vpskit.core.PanelMisuseException;
import io.vpskit.core.PanelSettings;
import io.vpskit.core.PanelTimeouts;
import io.vpskit.core.call.Parameter;
import io.vpskit.core.internal.envelope.AnswerCodec;
import io.vpskit.core.internal.envelope.AnswerShape;
import io.vpskit.core.internal.envelope.IncompleteListingException;
import io.vpskit.core.internal.envelope.Reply;
import io.vpskit.core.internal.envelope.UnreadableAnswerException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;

/** Sends one form to one panel, once, and reads the answer. Safe for use by several threads. */
public final class PanelHttp implements AutoCloseable {

  /** Shorter than servers usually keep idle connections, so that few are found closed. */
  private static final long IDLE_CONNECTION_SECONDS = 15;

  private static final int IDLE_CONNECTIONS = 5;

  private final String address;
  private final String userAgent;
  private final OkHttpClient client;
  private final boolean ownClient;
  private final PanelClock clock;
  private final AnswerCodec codec = new AnswerCodec();
  private final PanelService service;

  private PanelHttp(PanelSettings settings, OkHttpClient client) {
    this.address = settings.endpoint().url();
    this.userAgent = UserAgent.of(settings.application());
    this.client = client;
    this.clock = new PanelClock(settings.retryTiming());
    this.ownClient = settings.baseClient().isEmpty();
    this.service =
        new Retrofit.Builder()
            .baseUrl(HttpUrl.get(address).resolve("/"))
            .client(client)
            .addConverterFactory(JacksonConverterFactory.create(codec.mapper()))
            .validateEagerly(true)
            .build()
            .create(PanelService.class);
  }

  /** Sets up the HTTP client; sends nothing. */
  public static PanelHttp of(PanelSettings settings, Optional<PeerCheck> peerCheck) {
    PanelTimeouts timeouts = settings.timeouts();
    // OkHttp itself repeats nothing, not even reads: one place decides about repetitions, counts
    // requests and knows the budget.
    OkHttpClient.Builder client =
        settings
            .baseClient()
            .map(OkHttpClient::newBuilder)
            .orElseGet(PanelHttp::newClient)
            .connectTimeout(timeouts.connect())
            .readTimeout(timeouts.read())
            .writeTimeout(timeouts.write())
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false);
    client.interceptors().add(0, new AnswerLimit(settings.answerLimitBytes()));
    settings.interceptors().forEach(client::addInterceptor);
    peerCheck.ifPresent(check -> check.applyTo(client));
    OkHttpClient prepared = client.build();
    return new PanelHttp(
        settings,
        prepared
            .newBuilder()
            .eventListenerFactory(SendWatch.beside(prepared.eventListenerFactory()))
            .build());
  }

  private static OkHttpClient.Builder newClient() {
    return new OkHttpClient.Builder()
        .connectionPool(
            new ConnectionPool(IDLE_CONNECTIONS, IDLE_CONNECTION_SECONDS, TimeUnit.SECONDS));
  }

  /**
   * Makes one request.
   *
   * @param parameters the whole form
   * @param shape how to read the answer
   * @param limit for the request and its answer together, above zero
   * @return how it ended; failures are results, not exceptions
   */
  public <T> AttemptResult<T> send(
      List<Parameter> parameters, AnswerShape<T> shape, Duration limit) {
    SendWatch watch = new SendWatch();
    try {
      return result(shape.readWith(new Request(OneShotForm.of(parameters), watch, limit)));
    } catch (UnreadableAnswerException e) {
      return Failures.unreadable(e.getMessage());
    } catch (PanelMisuseException e) {
      // Values check themselves, and a reader makes them of what the panel sent.
      return Failures.unreadable("The answer has a value out of bounds: " + e.getMessage());
    } catch (IncompleteListingException e) {
      return Failures.incomplete(e.getMessage());
    } catch (IOException e) {
      return Failures.of(e, watch);
    }
  }

  private static <T> AttemptResult<T> result(Reply<T> reply) {
    if (reply instanceof Reply.Given<T> given) {
      return new AttemptResult.Answered<>(given.value());
    }
    return new AttemptResult.Refused<>(((Reply.Refused<T>) reply).refusal());
  }

  /** One request under way, whose answer is read in one of two ways. */
  private final class Request implements AnswerShape.Reader {

    private final OneShotForm form;
    private final SendWatch watch;
    private final Duration limit;

    Request(OneShotForm form, SendWatch watch, Duration limit) {
      this.form = form;
      this.watch = watch;
      this.limit = limit;
    }

    @Override
    public <V> Reply<V> whole(AnswerShape.Whole<V> shape) throws IOException {
      return execute(service.document(address, userAgent, form, watch), shape::interpret);
    }

    @Override
    public <R> Reply<List<R>> rows(AnswerShape.Rows<R> shape) throws IOException {
      return execute(
          service.stream(address, userAgent, form, watch),
          body -> {
            try (body) {
              return codec.readRows(shape, body.byteStream());
            }
          });
    }

    private <B, T> Reply<T> execute(Call<B> call, Interpreter<B, T> interpreter)
        throws IOException {
      call.timeout().timeout(limit.toNanos(), TimeUnit.NANOSECONDS);
      Response<B> response = call.execute();
      clock.look(response.headers());
      if (!response.isSuccessful()) {
        throw new HttpStatusException(response.code(), response.headers());
      }
      B body = response.body();
      if (body == null) {
        throw new UnreadableAnswerException("The answer is empty");
      }
      return interpreter.interpret(body);
    }
  }

  /** The panel's time, if an answer has ever told it. */
  public Optional<Instant> panelTime() {
    return clock.now();
  }

  /** Makes a reply of a body. */
  private interface Interpreter<B, T> {
    Reply<T> interpret(B body) throws IOException;
  }

  /** Closes idle connections, unless they belong to the host's client. */
  @Override
  public void close() {
    if (ownClient) {
      client.dispatcher().executorService().shutdown();
      client.connectionPool().evictAll();
    }
  }
}
