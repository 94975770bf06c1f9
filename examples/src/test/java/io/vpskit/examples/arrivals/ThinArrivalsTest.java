package io.vpskit.examples.arrivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThinArrivalsTest {
  private static final int RUNS = 2_000;
  private static final int ONE_IN = 10;

  @TempDir Path folder;

  /** Run number n has 1 + n % 5 lines; neighbours differ in size. */
  private static final List<String> LINES =
      IntStream.range(0, RUNS)
          .boxed()
          .flatMap(
              run ->
                  Stream.generate(
                          () -> "2017-01-01T00:05:00Z," + run + (run % 2 == 0 ? "vcpu" : "gb"))
                      .limit(1 + run % 5))
          .toList();

  @Test
  void everyRunIsKeptWholeOrDroppedWhole() throws IOException {
    List<String> kept = thin(LINES, 1);

    for (String line : kept.stream().distinct().toList()) {
      assertThat(kept.stream().filter(line::equals).count())
          .isEqualTo(LINES.stream().filter(line::equals).count());
    }
    assertThat(kept).isSubsetOf(LINES);
    assertThat(kept.stream().distinct().count()).isBetween(150L, 250L);
  }

  @Test
  void theSameSeedKeepsTheSameAndAnotherOneSomethingElse() throws IOException {
    assertThat(thin(LINES, 1)).isEqualTo(thin(LINES, 1)).isNotEqualTo(thin(LINES, 2));
  }

  @Test
  void aFileIsThinnedIntoAFile() throws IOException {
    Path month = folder.resolve("month.csv.gz");
    Path thinned = folder.resolve("thinned.csv");
    try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(month))) {
      out.write(text(LINES).getBytes(StandardCharsets.UTF_8));
    }

    ThinArrivals.main(
        new String[] {month.toString(), Integer.toString(ONE_IN), "1", thinned.toString()});

    List<String> written = Files.readAllLines(thinned);
    assertThat(written.get(0)).isEqualTo(Arrivals.HEADER);
    assertThat(written.subList(1, written.size())).isEqualTo(thin(LINES, 1));
  }

  @Test
  void aFileOfAnotherFormIsRefused() {
    BufferedReader lines = new BufferedReader(new StringReader("when,what\n"));

    assertThatThrownBy(
            () ->
                ThinArrivals.thin(
                    lines, ONE_IN, new Random(1), new PrintWriter(new StringWriter())))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("timestamp,key");
  }

  @Test
  void theCommittedMonthHas30DaysInOrderAndItsBursts() {
    List<Arrival> month = Arrivals.ofTheMonth();

    assertThat(month).hasSize(3_476).extracting(Arrival::at).isSorted();
    assertThat(month.stream().map(arrival -> arrival.at().toString().substring(0, 10)).distinct())
        .hasSize(30);
    assertThat(month)
        .filteredOn(arrival -> arrival.at().toString().equals("2017-01-25T21:00:00Z"))
        .extracting(Arrival::size)
        .filteredOn("1vcpu-1.75gb"::equals)
        .hasSize(398);
  }

  private static List<String> thin(List<String> lines, long seed) throws IOException {
    StringWriter kept = new StringWriter();
    ThinArrivals.thin(
        new BufferedReader(new StringReader(text(lines))),
        ONE_IN,
        new Random(seed),
        new PrintWriter(kept));
    List<String> written = kept.toString().lines().toList();
    return written.subList(1, written.size());
  }

  private static String text(List<String> lines) {
    return Arrivals.HEADER + "\n" + String.join("\n", lines) + "\n";
  }
}
