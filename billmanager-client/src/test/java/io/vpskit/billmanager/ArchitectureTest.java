package io.vpskit.billmanager;

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
          .importPackages("io.vpskit.billmanager");

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
            "io.vpskit.billmanager..")
        .check(CLIENT);
  }

  @Test
  void subjectsDoNotGoRoundInCircles() {
    slices().matching("io.vpskit.billmanager.(*)..").should().beFreeOfCycles().check(CLIENT);
  }

  @Test
  void everyRequestKeepsThePaceOfTheSeller() {
    noClasses()
        .that()
        .haveNameNotMatching(".*\\.(BillManager|SellerPanel)")
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
        .haveNameMatching("(?i).*(password|passwd|secret|sessionid|key)")
        .should()
        .haveRawType(String.class)
        .check(CLIENT);
  }
}
