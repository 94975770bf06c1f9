package io.vpskit.testkit.internal.frontend;

import java.io.IOException;
import java.net.ProtocolException;
import okio.Buffer;
import okio.Source;
import okio.Timeout;

/** A body that breaks off after its first half. */
final class CutSource implements Source {

  private final Buffer firstHalf = new Buffer();

  CutSource(byte[] body) {
    firstHalf.write(body, 0, body.length / 2);
  }

  @Override
  public long read(Buffer sink, long byteCount) throws IOException {
    long read = firstHalf.read(sink, byteCount);
    if (read < 0) {
      throw new ProtocolException("unexpected end of stream");
    }
    return read;
  }

  @Override
  public Timeout timeout() {
    return Timeout.NONE;
  }

  @Override
  public void close() {
    firstHalf.clear();
  }
}
