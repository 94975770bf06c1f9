package io.vpskit.core.internal.http;

import io.vpskit.core.call.Parameter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import okhttp3.FormBody;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/**
 * A form that OkHttp must not send twice. Some of its repetitions (after a status 503 with {@code
 * Retry-After: 0}, for one) take place even when repetitions are switched off, unless the body says
 * that it can be written only once.
 */
final class OneShotForm extends RequestBody {

  private final FormBody form;

  private OneShotForm(FormBody form) {
    super();
    this.form = form;
  }

  static OneShotForm of(List<Parameter> parameters) {
    FormBody.Builder form = new FormBody.Builder(StandardCharsets.UTF_8);
    parameters.forEach(parameter -> form.add(parameter.name(), parameter.sentValue()));
    return new OneShotForm(form.build());
  }

  @Override
  public MediaType contentType() {
    return form.contentType();
  }

  @Override
  public long contentLength() {
    return form.contentLength();
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    form.writeTo(sink);
  }
}
