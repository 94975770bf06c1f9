package io.vpskit.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Who may know whom within core. */
class ArchitectureTest {

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.vpskit.core");

  @Test
  void coreKnowsNothingElseOfTheProject() {
    noClasses()
        .should()
        .dependOnClassesThat(
            describe(
                "stand outside core",
                it ->
                    it.getPackageName().startsWith("io.vpskit")
                        && !it.getPackageName().startsWith("io.vpskit.core")))
        .check(CORE);
  }

  @Test
  void decisionsAreFreeOfEffects() {
    classes()
        .that()
        .resideInAnyPackage("..internal.retry..", "..internal.redaction..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify..",
            "io.vpskit.core",
            "..internal.retry..",
            "..internal.redaction..")
        .check(CORE);
    noClasses()
        .that()
        .resideInAPackage("..internal.retry..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.(io|net|util\\.Random).*")
        .check(CORE);
  }

  @Test
  void theEnvelopeKnowsNoHttp() {
    noClasses()
        .that()
        .resideInAPackage("..internal.envelope..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("okhttp3..", "retrofit2..", "..internal.http..", "..exchange..")
        .check(CORE);
  }

  @Test
  void jacksonAndRetrofitStayInside() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..internal..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.fasterxml..", "retrofit2..")
        .check(CORE);
  }

  @Test
  void internalsAreNotInThePublicApi() {
    noMethods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .resideInAnyPackage("io.vpskit.core", "io.vpskit.core.call")
        .should()
        .haveRawReturnType(describe("internal", it -> it.getPackageName().contains(".internal")))
        .check(CORE);
  }

  @Test
  void timeAndChanceComeFromOutside() {
    noClasses()
        .that()
        .doNotHaveSimpleName("SystemRetryTiming")
        .should()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .dependOnClassesThat(
            // Keys are drawn where they are used: nobody may be able to foresee them.
            describe(
                "are chance, but not for secrets",
                it -> it.isAssignableTo(Random.class) && !it.isAssignableTo(SecureRandom.class)))
        .check(CORE);
  }

  @Test
  void nothingIsPrinted() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(CORE);
  }

  @Test
  void noSecretIsAnOrdinaryText() {
    noFields()
        .that()
        .haveNameMatching("(?i).*(password|passwd|secret|sessionid|onetimekey)")
        .should()
        .haveRawType(String.class)
        .check(CORE);
  }
}
