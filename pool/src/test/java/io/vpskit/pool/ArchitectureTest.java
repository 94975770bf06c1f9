package io.vpskit.pool;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The rules are pure: values and time in, decisions out. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.vpskit.pool");

  @Test
  void onlyTheJdkIsUsed() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "io.vpskit.pool",
            "java.lang..",
            "java.util",
            "java.util.function",
            "java.util.stream",
            "java.time..",
            "java.net",
            "java.nio.charset",
            "org.jspecify.annotations",
            "org.immutables.value")
        .check(CLASSES);
  }

  @Test
  void nothingTellsTheTimeGuessesAZoneOrStartsAThread() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Instant.class, "now", Clock.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(ZoneId.class, "systemDefault")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(InstantSource.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Thread.class)
        .orShould()
        .accessField(System.class, "out")
        .check(CLASSES);
  }

  @Test
  void theNetworkIsOnlyThereToEscapeText() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.net\\.(?!URLEncoder|URLDecoder).*")
        .check(CLASSES);
  }
}
