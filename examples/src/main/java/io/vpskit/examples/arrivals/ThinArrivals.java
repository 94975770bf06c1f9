package io.vpskit.examples.arrivals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPInputStream;

/**
 * How was the month of arrivals thinned?
 *
 * <p>Lines of equal time and size that stand next to each other are a run: machines that were asked
 * for together. Each run is kept whole or dropped whole, one in so many by a seeded {@link Random},
 * whatever its size and length. Single lines are never dropped, because that would remove the
 * bursts. The same input, number and seed give the same output on every Java.
 *
 * <p>The committed {@code arrivals.csv} was made with the number 620 and the seed 1:
 *
 * <pre>{@code
 * mvn -q compile exec:java -Dexec.mainClass=io.vpskit.examples.arrivals.ThinArrivals \
 *   -Dexec.args="the-month.csv.gz 620 1 arrivals.csv"
 * }</pre>
 */
public final class ThinArrivals {
  private ThinArrivals() {}

  /**
   * Thins a file.
   *
   * @param arguments the gzip file to read, with a header and a line {@code timestamp,key} for each
   *     machine in the order of time; the number of runs of which one is kept; the seed; the file
   *     to write
   * @throws IOException when a file cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    try (InputStream file = Files.newInputStream(Path.of(arguments[0]));
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8));
        PrintWriter kept =
            new PrintWriter(Path.of(arguments[3]).toFile(), StandardCharsets.UTF_8)) {
      thin(lines, Integer.parseInt(arguments[1]), new Random(Long.parseLong(arguments[2])), kept);
    }
  }

  static void thin(BufferedReader lines, int oneIn, Random random, PrintWriter kept)
      throws IOException {
    String header = lines.readLine();
    if (!Arrivals.HEADER.equals(header)) {
      throw new IOException("the first line must be " + Arrivals.HEADER + ", was " + header);
    }
    kept.print(header + "\n");
    String previous = header;
    boolean keep = false;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.equals(previous)) {
        keep = random.nextInt(oneIn) == 0;
        previous = line;
      }
      if (keep) {
        kept.print(line + "\n");
      }
    }
    if (kept.checkError()) {
      throw new IOException("the kept lines could not be written");
    }
  }
}
