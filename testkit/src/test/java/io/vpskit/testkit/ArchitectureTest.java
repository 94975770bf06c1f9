package io.vpskit.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final String ROOT = "io.vpskit.testkit";

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void nothingElseOfTheProjectIsKnown() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                ROOT + "..",
                "java..",
                "javax.net..",
                "org.jspecify..",
                "org.immutables..",
                "com.fasterxml.jackson.core..",
                "okhttp3..",
                "okio..",
                "mockwebserver3..",
                "kotlin.."))
        .check(MAIN);
  }

  @Test
  void theWireKnowsNoPanelAndThePanelKnowsNoFrontEnd() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".internal.wire..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOT,
            ROOT + ".internal.panel..",
            ROOT + ".internal.vmmanager..",
            ROOT + ".internal.ipmanager..",
            ROOT + ".internal.billmanager..")
        .check(MAIN);
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + ".internal.panel..",
            ROOT + ".internal.vmmanager..",
            ROOT + ".internal.ipmanager..",
            ROOT + ".internal.billmanager..",
            ROOT + ".internal.fault..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + ".internal.frontend..", "okhttp3..", "mockwebserver3..")
        .check(MAIN);
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".internal.panel..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOT + ".internal.vmmanager..",
            ROOT + ".internal.ipmanager..",
            ROOT + ".internal.billmanager..")
        .check(MAIN);
    slices().matching(ROOT + ".internal.(*manager)..").should().notDependOnEachOther().check(MAIN);
  }

  @Test
  void theValuesOfTheApiKnowNothingInternal() {
    noClasses()
        .that()
        .resideInAnyPackage(
            ROOT + ".behaviour..", ROOT + ".catalogue..", ROOT + ".fault..", ROOT + ".ledger..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".internal..")
        .check(MAIN);
  }

  @Test
  void timeAndChanceComeFromOutside() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callConstructor(Random.class)
        .check(MAIN);
  }

  @Test
  void onlyTheProgramsPrint() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("EmulatorMain")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(MAIN);
  }
}
