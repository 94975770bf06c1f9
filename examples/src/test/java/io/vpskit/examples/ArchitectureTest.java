package io.vpskit.examples;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.sql.Connection;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds the arrows between the modules, and a few rules that no compiler knows. It stands here
 * because this module sees all the others.
 */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.vpskit");

  private static final String CORE = "io.vpskit.core..";
  private static final String VMMANAGER = "io.vpskit.vmmanager..";
  private static final String IPMANAGER = "io.vpskit.ipmanager..";
  private static final String BILLMANAGER = "io.vpskit.billmanager..";
  private static final String POOL = "io.vpskit.pool..";
  private static final String PROVISIONING = "io.vpskit.provisioning..";
  private static final String TESTKIT = "io.vpskit.testkit..";
  private static final String[] CLIENTS = {VMMANAGER, IPMANAGER, BILLMANAGER};
  private static final String[] LIBRARIES = {
    CORE, VMMANAGER, IPMANAGER, BILLMANAGER, POOL, PROVISIONING, TESTKIT
  };

  private static final String[] ANYBODY = {
    "java..", "javax.net..", "javax.sql..", "org.jspecify.annotations", "org.immutables.value"
  };

  /** Names of fields that would be secrets. */
  private static final Pattern SECRET_NAME =
      Pattern.compile(
          "(?i).*(password|passwd|passphrase|secret|authinfo|credential|session_?id).*"
              + "|(?i).*(keys?|tokens?)");

  /** What sounds like a secret and is none, with the reason. */
  private static final Map<String, String> NO_SECRETS =
      Map.ofEntries(
          entry("Choice.key", "the value of an entry of a choice in a form"),
          entry("BuildEnd.poolKey", "what sales are counted by"),
          entry("OsTemplate.illegalPasswordCharacters", "what no password may contain"),
          entry("ProcessingModule.passwordRules", "what no password may contain"),
          entry("Demand.key", "the host application's name of a request"),
          entry("ServiceRequest.key", "the host application's name of a request"),
          entry("MachineCreation.sshPublicKeys", "public keys"),
          entry("Reinstallation.sshPublicKeys", "public keys"),
          entry("Order.sshKeys", "public keys"),
          entry("Blueprint.sshKeys", "public keys"),
          entry("StoredBlueprint.sshKeys", "public keys"));

  @Test
  void everyModuleIsSeen() {
    for (String library : LIBRARIES) {
      assertThat(CLASSES.that(resideInAPackage(library))).as(library).hasSizeGreaterThan(10);
    }
  }

  @Test
  void coreTalksToPanelsAndKnowsNothingElseOfOurs() {
    onlyDependOn(CORE, CORE, "retrofit2..", "okhttp3..", "okio..", "com.fasterxml..", "org.slf4j");
  }

  @Test
  void aClientNeedsOnlyCoreAndNoOtherClient() {
    for (String client : CLIENTS) {
      onlyDependOn(client, client, CORE);
    }
  }

  @Test
  void thePoolNeedsOnlyTheJdk() {
    onlyDependOn(POOL, POOL);
  }

  @Test
  void theTestkitKnowsTheWireAndNoneOfOurModules() {
    onlyDependOn(
        TESTKIT,
        TESTKIT,
        "mockwebserver3..",
        "okhttp3..",
        "okio..",
        "com.fasterxml.jackson.core..");
  }

  @Test
  void provisioningStandsOnTheOthersButNotOnTheTestkit() {
    noClasses()
        .that()
        .resideInAPackage(PROVISIONING)
        .should()
        .dependOnClassesThat(
            resideInAPackage("io.vpskit..")
                .and(
                    resideOutsideOfPackages(
                        PROVISIONING, VMMANAGER, IPMANAGER, BILLMANAGER, POOL, CORE)))
        .check(CLASSES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "io.vpskit.core",
        "io.vpskit.vmmanager",
        "io.vpskit.ipmanager",
        "io.vpskit.billmanager",
        "io.vpskit.pool",
        "io.vpskit.provisioning",
        "io.vpskit.testkit"
      })
  void whatIsInternalIsUsedByItsOwnModuleOnly(String module) {
    noClasses()
        .that()
        .resideOutsideOfPackage(module + "..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(module + "..internal..")
        .check(CLASSES);
  }

  @Test
  void workflowsDecideAndTouchNothing() {
    noClasses()
        .that()
        .resideInAPackage("io.vpskit.provisioning.internal.workflow..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.vpskit.provisioning.internal.store..",
            "io.vpskit.provisioning.internal.gateway..",
            "io.vpskit.provisioning.internal.engine..",
            "org.jdbi..",
            "com.github.kagkarlsson..",
            "java.sql..",
            VMMANAGER,
            IPMANAGER,
            BILLMANAGER)
        .check(CLASSES);
  }

  @Test
  void theRoomsOfTheWorkflowsLeadInOneDirection() {
    slices()
        .matching("io.vpskit.provisioning.internal.workflow.(*)..")
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }

  /**
   * A check of a module's settings asks for much that no operation needs. What differs from seller
   * to seller and from one IPmanager to another is a setting that the host application makes.
   */
  @Test
  void onlyTheGatewaysAndTheChecksKnowTheClients() {
    noClasses()
        .that(
            resideInAPackage(PROVISIONING)
                .and(
                    resideOutsideOfPackages(
                        "io.vpskit.provisioning.internal.gateway..",
                        "io.vpskit.provisioning.internal.check..")))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(CLIENTS)
                .and(not(nameStartingWith("io.vpskit.billmanager.seller.SellerSettings")))
                .and(not(nameStartingWith("io.vpskit.ipmanager.dialect.IpManagerDialect"))))
        .check(CLASSES);
  }

  @Test
  void onlyTheEngineKnowsTheSchedulerAndOnlyTheStoreWritesSql() {
    noClasses()
        .that(
            resideInAPackage("io.vpskit..")
                .and(resideOutsideOfPackages("io.vpskit.provisioning.internal.engine..")))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.github.kagkarlsson..")
        .check(CLASSES);
    noClasses()
        .that(
            resideInAPackage("io.vpskit..")
                .and(resideOutsideOfPackages("io.vpskit.provisioning.internal.store..")))
        .should()
        // A transaction of the host is passed on by its connection.
        .dependOnClassesThat(
            resideInAnyPackage("org.jdbi..", "java.sql..", "com.zaxxer..", "org.sqlite..")
                .and(not(equivalentTo(Connection.class))))
        .check(CLASSES);
  }

  @Test
  void noLibraryTellsTheTimeByItself() {
    noClasses()
        .that()
        .resideInAnyPackage(LIBRARIES)
        .should()
        .callMethodWhere(
            target(owner(resideInAPackage("java.time..")))
                .and(target(name("now")))
                .or(
                    target(owner(equivalentTo(Clock.class)))
                        .and(target(nameStartingWith("system"))))
                .or(
                    target(owner(equivalentTo(System.class)))
                        .and(target(name("currentTimeMillis")))))
        .check(CLASSES);
  }

  /** A call to a panel pauses for two seconds at most between its attempts, and only there. */
  @Test
  void noLibrarySleepsOrGuesses() {
    noClasses()
        .that()
        .resideInAnyPackage(LIBRARIES)
        .and()
        .doNotHaveFullyQualifiedName("io.vpskit.core.SystemRetryTiming")
        .should()
        .callMethodWhere(target(nameStartingWith("sleep")).or(target(name("parkNanos"))))
        .check(CLASSES);
    noClasses()
        .that()
        .resideInAnyPackage(LIBRARIES)
        .should()
        .callConstructor(Random.class)
        .check(CLASSES);
  }

  /** The one command of the testkit prints how to reach the emulator. */
  @Test
  void noLibraryPrints() {
    noClasses()
        .that()
        .resideInAnyPackage(LIBRARIES)
        .and()
        .haveNameNotMatching("io\\.vpskit\\.testkit\\.[A-Za-z]+EmulatorMain")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(CLASSES);
  }

  @Test
  void aSecretIsNeverKeptAsText() {
    assertThat(
            CLASSES.that(resideInAnyPackage(CORE, VMMANAGER, IPMANAGER, BILLMANAGER, PROVISIONING)))
        .flatExtracting(JavaClass::getFields)
        .filteredOn(ArchitectureTest::isText)
        .filteredOn(field -> SECRET_NAME.matcher(field.getName()).matches())
        .filteredOn(field -> !NO_SECRETS.containsKey(shortName(field)))
        .extracting(JavaField::getFullName)
        .isEmpty();
  }

  private static void onlyDependOn(String library, String... allowed) {
    classes()
        .that()
        .resideInAPackage(library)
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(allowed).or(resideInAnyPackage(ANYBODY)))
        .check(CLASSES);
  }

  /** Also texts within an Optional, a list or an array; a constant is public knowledge. */
  private static boolean isText(JavaField field) {
    return !field.getModifiers().contains(JavaModifier.STATIC)
        && field.getType().getAllInvolvedRawTypes().stream()
            .map(JavaClass::getBaseComponentType)
            .anyMatch(
                type ->
                    type.isAssignableTo(CharSequence.class)
                        || type.isEquivalentTo(char.class)
                        || type.isEquivalentTo(byte.class));
  }

  /** As in the source: what Immutables makes of a class, its builder too, counts as that class. */
  private static String shortName(JavaField field) {
    String owner = field.getOwner().getName().replaceAll(".*[.$]Immutable|\\$Builder$|.*\\.", "");
    return owner.substring(owner.indexOf('$') + 1) + "." + field.getName();
  }
}
