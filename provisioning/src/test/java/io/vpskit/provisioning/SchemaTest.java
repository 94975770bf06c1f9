package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaTest {
  private static final Pattern NAMES =
      Pattern.compile("^(?:create (?:table|index)|  )\\s*(\\w+)", Pattern.MULTILINE);

  @ParameterizedTest
  @EnumSource
  void theTablesColumnsAndIndexesAreTheSameInEveryDatabase(Database.Kind kind) {
    assertThat(names(kind)).isEqualTo(names(Database.Kind.SQLITE)).hasSizeGreaterThan(100);
  }

  private static List<String> names(Database.Kind kind) {
    return NAMES
        .matcher(Database.schema(kind))
        .results()
        .map(MatchResult::group)
        .map(line -> line.replaceAll("\\s+", " ").strip())
        .toList();
  }
}
