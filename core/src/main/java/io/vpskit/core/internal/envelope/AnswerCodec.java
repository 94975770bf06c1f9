package io.vpskit.core.internal.envelope;

import com.fasterxml.jackson.core.ErrorReportConfiguration;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Jackson, set up for answers of a panel. Safe for use by several threads. */
public final class AnswerCodec {

  private static final int DEEPEST_NESTING = 64;

  private final ObjectMapper mapper;

  /** Sets Jackson up. */
  public AnswerCodec() {
    // Jackson quotes what it cannot read; an answer may repeat a secret, so nothing is quoted.
    JsonFactory factory =
        JsonFactory.builder()
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .errorReportConfiguration(
                ErrorReportConfiguration.builder()
                    .maxErrorTokenLength(0)
                    .maxRawContentLength(0)
                    .build())
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST_NESTING)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();
    SimpleModule answers = new SimpleModule("answers");
    answers.addDeserializer(Document.class, new DocumentDeserializer());
    this.mapper =
        JsonMapper.builder(factory)
            .addModule(answers)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
  }

  /** A mapper that reads a {@link Document}. */
  public ObjectMapper mapper() {
    return mapper;
  }

  /** Reads rows from a body as it arrives. */
  public <R> Reply<List<R>> readRows(AnswerShape.Rows<R> rows, InputStream body)
      throws IOException {
    try (JsonParser parser = mapper.getFactory().createParser(body)) {
      if (parser.nextToken() == null) {
        throw new UnreadableAnswerException("The answer is empty");
      }
      Reply<List<R>> reply = Listing.read(parser, rows.mapper(), rows.mustBeMarked());
      if (parser.nextToken() != null) {
        throw new UnreadableAnswerException("Something follows the answer");
      }
      return reply;
    }
  }
}
