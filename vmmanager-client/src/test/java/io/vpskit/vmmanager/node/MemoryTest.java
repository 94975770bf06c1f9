package io.vpskit.vmmanager.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryTest {

  @ParameterizedTest
  @CsvSource({
    "1024 MiB,1024",
    "1024MB,1024",
    "63.5 GiB,65024",
    "'0,5 GiB',512",
    "2 TiB,2097152",
    "2047 KiB,1",
    "300,300",
    "about 7 GB of 9,7168"
  })
  void anAmountIsReadWithItsUnit(String text, long mebibytes) {
    assertThat(Memory.mebibytes(text)).hasValue(mebibytes);
  }

  @Test
  void anAmountBeyondAllReasonIsNone() {
    assertThat(Memory.mebibytes("999999999999999 TiB")).isEmpty();
  }

  @Test
  void aTextWithoutDigitsIsNoAmount() {
    assertThat(Memory.mebibytes("none")).isEmpty();
    assertThat(Memory.mebibytes("")).isEmpty();
  }

  @Test
  void whatIsFreeIsSaidOrLeftOfTheWhole() {
    NodeFact whole = fact("total_mem", "8 GiB");
    NodeFact given = fact("paid_mem", "2 GiB");
    NodeFact free = fact("free_mem", "5 GiB");

    assertThat(Memory.free(List.of(whole, given, free))).hasValue(5 * 1024);
    assertThat(Memory.free(List.of(whole, given))).hasValue(6 * 1024);
    assertThat(Memory.free(List.of(given, fact("total_mem", "1 GiB")))).as("oversold").hasValue(0);
    assertThat(Memory.free(List.of(given))).isEmpty();
    assertThat(Memory.free(List.of(whole, fact("paid_mem", "?")))).isEmpty();
  }

  private static NodeFact fact(String type, String info) {
    return new NodeFact(type, Optional.of(info));
  }
}
