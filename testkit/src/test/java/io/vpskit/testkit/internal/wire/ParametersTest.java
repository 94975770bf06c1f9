package io.vpskit.testkit.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ParametersTest {

  @Property
  void whatWasEncodedIsDecoded(@ForAll("parameters") Map<String, String> parameters) {
    String encoded =
        parameters.entrySet().stream()
            .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
            .collect(Collectors.joining("&"));

    assertThat(Parameters.parse(encoded).asMap()).isEqualTo(parameters);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Provide
  Arbitrary<Map<String, String>> parameters() {
    Arbitrary<String> text = Texts.any();
    return Arbitraries.maps(text.filter(name -> !name.isEmpty()), text).ofMaxSize(8);
  }

  @Test
  void aStrayPercentSignIsTakenLiterally() {
    assertThat(Parameters.parse("a=100%&b=%zz").asMap())
        .containsExactly(Map.entry("a", "100%"), Map.entry("b", "%zz"));
  }

  @Test
  void aPlusIsABlankAndAnEncodedPlusIsAPlus() {
    assertThat(Parameters.parse("a=x+y%2Bz").get("a")).isEqualTo("x y+z");
  }

  @Test
  void aParameterWithoutAValueIsEmptyButThere() {
    Parameters parameters = Parameters.parse("a&b=&&=c");

    assertThat(parameters.asMap()).containsOnlyKeys("a", "b");
    assertThat(parameters.has("a")).isFalse();
    assertThat(parameters.findEvenEmpty("a")).contains("");
    assertThat(parameters.findEvenEmpty("c")).isEmpty();
  }

  @Test
  void theLastOfTwoValuesCounts() {
    assertThat(Parameters.parse("a=1&a=2").get("a")).isEqualTo("2");
  }

  @Test
  void bodyAndQueryMergeAndTheOtherSideWins() {
    Parameters merged = Parameters.parse("a=1&b=2").mergedWith(Parameters.parse("b=3&c=4"));

    assertThat(merged.asMap()).isEqualTo(Map.of("a", "1", "b", "3", "c", "4"));
  }

  @Test
  void groupsAreSeparatedByCommaAndBlank() {
    assertThat(Parameters.parse("elid=1%2C+2,3, ,").list("elid")).containsExactly("1", "2", "3");
    assertThat(Parameters.none().list("elid")).isEmpty();
  }

  @Test
  void itsTextShowsNoValue() {
    assertThat(Parameters.parse("authinfo=hidden").toString())
        .contains("authinfo")
        .doesNotContain("hidden");
  }
}
