package io.vpskit.ipmanager;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Who may know whom within the client. */
class ArchitectureTest {

  private static final JavaClasses CLIENT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.vpskit.ipmanager");

  @Test
  void theClientKnowsCoreAndNothingElse() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "org.immutables..",
            "io.vpskit.core",
            "io.vpskit.core.call",
            "io.vpskit.ipmanager..")
        .check(CLIENT);
  }

  @Test
  void subjectsDoNotGoRoundInCircles() {
    slices().matching("io.vpskit.ipmanager.(*)..").should().beFreeOfCycles().check(CLIENT);
  }

  @Test
  void requestsToThePanelAreMadeByTheSubjectsOnly() {
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.(IpManager|Addresses|Accounts|Usage|NameServer|BrowserSessions)")
        .should()
        .dependOnClassesThat()
        .haveSimpleName("PanelConnection")
        .check(CLIENT);
  }

  @Test
  void timeComesFromOutsideAndNothingIsPrinted() {
    noClasses()
        .should()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .accessField(System.class, "out")
        .check(CLIENT);
  }

  @Test
  void noSecretIsAnOrdinaryText() {
    noFields()
        .that()
        .haveNameMatching("(?i).*(password|passwd|secret|sessionid|onetimekey)")
        .should()
        .haveRawType(String.class)
        .check(CLIENT);
  }
}
