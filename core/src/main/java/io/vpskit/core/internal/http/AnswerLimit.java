package io.vpskit.core.internal.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;

/**
 * Stops reading an answer that is larger than allowed. As the outermost interceptor it counts bytes
 * after decompression, wherever the answer came from.
 */
final class AnswerLimit implements Interceptor {

  private final long limitBytes;

  AnswerLimit(long limitBytes) {
    this.limitBytes = limitBytes;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Response response = chain.proceed(chain.request());
    ResponseBody body = response.body();
    ForwardingSource counted =
        new ForwardingSource(body.source()) {
          private long total;

          @Override
          public long read(Buffer sink, long byteCount) throws IOException {
            long read = super.read(sink, byteCount);
            total += Math.max(read, 0);
            if (total > limitBytes) {
              throw new AnswerTooLargeException(limitBytes);
            }
            return read;
          }
        };
    return response
        .newBuilder()
        .body(ResponseBody.create(Okio.buffer(counted), body.contentType(), body.contentLength()))
        .build();
  }
}
