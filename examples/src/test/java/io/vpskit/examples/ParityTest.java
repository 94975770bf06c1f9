package io.vpskit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.provisioning.AddressPanel;
import io.vpskit.provisioning.LicenceProduct;
import io.vpskit.provisioning.LicensingServer;
import io.vpskit.provisioning.ModulePool;
import io.vpskit.provisioning.OperatorTasks;
import io.vpskit.provisioning.ProcessingModule;
import io.vpskit.provisioning.Services;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/billmanager-parity.md names is there, and it names all that there is. */
class ParityTest {
  private static final Pattern NAME =
      Pattern.compile("`([A-Z][A-Za-z0-9]*)(?:\\.([A-Za-z][A-Za-z0-9_]*))?`");
  private static final String TEST = "Test";

  private static final Path PROJECT =
      Stream.of(Path.of(".."), Path.of(""))
          .filter(folder -> Files.isDirectory(folder.resolve("docs")))
          .findFirst()
          .orElseThrow();

  private static String document;
  private static Map<String, List<String>> sources;

  @BeforeAll
  static void read() throws IOException {
    document = Files.readString(PROJECT.resolve("docs/billmanager-parity.md"));
    sources = new HashMap<>();
    try (Stream<Path> modules = Files.list(PROJECT)) {
      for (Path module : modules.filter(it -> Files.isDirectory(it.resolve("src"))).toList()) {
        readSources(module.resolve("src"));
      }
    }
  }

  private static void readSources(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(
              file ->
                  sources
                      .computeIfAbsent(
                          file.getFileName().toString().replace(".java", ""),
                          name -> new ArrayList<>())
                      .add(text(file)));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everyClassMethodAndTestThatIsNamedExists() {
    List<MatchResult> names = NAME.matcher(document).results().toList();

    assertThat(names).hasSizeGreaterThan(200);
    assertThat(names)
        .filteredOn(name -> !exists(name.group(1), name.group(2)))
        .extracting(MatchResult::group)
        .isEmpty();
  }

  @Test
  void everyRowNamesWhatItIsAboutAndATestThatShowsIt() {
    List<String[]> rows = rows();

    assertThat(rows).hasSizeGreaterThan(80);
    assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(3));
    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(classes(row[1]))
                  .as(row[0])
                  .isNotEmpty()
                  .noneMatch(it -> it.endsWith(TEST));
              assertThat(classes(row[2])).as(row[0]).isNotEmpty().allMatch(it -> it.endsWith(TEST));
            });
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        ProcessingModule.class,
        ModulePool.class,
        AddressPanel.class,
        LicensingServer.class,
        LicenceProduct.class,
        Services.class,
        OperatorTasks.class
      })
  void everySettingAndEveryOperationIsInATable(Class<?> type) {
    assertThat(Stream.of(type.getDeclaredMethods()).filter(ParityTest::isForUsers))
        .extracting(method -> "`" + type.getSimpleName() + "." + method.getName() + "`")
        .filteredOn(name -> !"`LicenceProduct.name`".equals(name))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(document).contains(name));
  }

  /** What Immutables calls to check a value is not for users. */
  private static boolean isForUsers(Method method) {
    boolean checks = method.getReturnType() == void.class;
    return Modifier.isPublic(method.getModifiers())
        && !Modifier.isStatic(method.getModifiers())
        && !method.isSynthetic()
        && !checks
        && !(method.getName().equals("product") && method.getParameterCount() == 1);
  }

  private static List<String[]> rows() {
    return document
        .lines()
        .filter(line -> line.startsWith("| ") && !line.startsWith("| ---"))
        .map(line -> line.substring(2, line.length() - 2).split(" \\| "))
        .filter(row -> !row[row.length - 1].equals("shown by"))
        .toList();
  }

  private static List<String> classes(String cell) {
    return NAME.matcher(cell).results().map(name -> name.group(1)).toList();
  }

  /** A test is a method; what is named of another class may be a method, a constant or a type. */
  private static boolean exists(String type, String member) {
    return sources.getOrDefault(type, List.of()).stream()
        .anyMatch(source -> member == null || declares(source, type, member));
  }

  private static boolean declares(String source, String type, String member) {
    String declaration =
        type.endsWith(TEST)
            ? "(?m)^ {2}[\\w.<>, ]+ " + member + "\\("
            : "(?m)^ {2}(?:[\\w.<>?, ]+ )?" + member + "(?:[(,;]| \\{|$)";
    String component = "(?s)record " + type + "\\([^)]*\\b" + member + "\\b";
    return Pattern.compile(declaration).matcher(source).find()
        || Pattern.compile(component).matcher(source).find();
  }
}
