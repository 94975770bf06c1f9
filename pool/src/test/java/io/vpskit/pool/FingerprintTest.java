package io.vpskit.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static Fingerprint.Builder kvm() {
    return Fingerprint.builder()
        .module("vm1")
        .virtualization(Virtualization.KVM)
        .tariff("small")
        .osTemplate("Debian-12");
  }

  @Test
  void theTextNamesAllThatMustBeShared() {
    Fingerprint fingerprint =
        kvm().putResource("memoryMiB", 2048).putResource("cores", 1).recipe("lamp").build();

    assertThat(fingerprint.canonical())
        .isEqualTo(
            "virtualization=KVM;module=vm1;tariff=small;osTemplate=Debian-12;"
                + "resource.cores=1;resource.memoryMiB=2048;recipe=lamp")
        .isEqualTo(fingerprint.toString());
    assertThat(fingerprint.key()).isEqualTo(PoolKey.kvm("vm1", "small", "Debian-12"));
  }

  @Test
  void anOvzFingerprintHasNoTariff() {
    Fingerprint fingerprint =
        Fingerprint.builder()
            .module("vm1")
            .virtualization(Virtualization.OVZ)
            .osTemplate("Debian-12")
            .build();

    assertThat(fingerprint.canonical())
        .isEqualTo("virtualization=OVZ;module=vm1;osTemplate=Debian-12");
    assertThat(fingerprint.key()).isEqualTo(PoolKey.ovz("vm1", "Debian-12"));
  }

  @Test
  void theOrderInWhichResourcesAreGivenDoesNotMatter() {
    assertThat(kvm().putResource("cores", 1).putResource("memoryMiB", 2048).build())
        .isEqualTo(kvm().putResource("memoryMiB", 2048).putResource("cores", 1).build());
  }

  @Test
  void aResourceOfZeroIsNotAResourceThatIsNotNamed() {
    assertThat(kvm().putResource("cores", 0).build()).isNotEqualTo(kvm().build());
  }

  @Test
  void everyWrongPartIsNamedInOneMessage() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Fingerprint.builder()
                    .module("")
                    .virtualization(Virtualization.OVZ)
                    .tariff("small")
                    .osTemplate("\t")
                    .putResource("disk MiB", 1)
                    .putResource("cores", -1)
                    .recipe(" ")
                    .build())
        .withMessage(
            "fingerprint refused: module must not be blank; tariff must not be given for OVZ; "
                + "osTemplate must not be blank; resource cores must be at least 0, but was -1; "
                + "resource name 'disk MiB' must consist of letters, digits and underscores; "
                + "recipe must not be blank");
  }

  @Test
  void aTextOfMoreThanAThousandCharactersIsRefused() {
    int others = kvm().recipe("a").build().canonical().length() - 1;

    assertThat(kvm().recipe("a".repeat(1000 - others)).build().canonical())
        .hasSize(Fingerprint.MAXIMUM_LENGTH);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> kvm().recipe("a".repeat(1001 - others)).build())
        .withMessageContaining("at most 1000 characters, but has 1001");
  }

  @Test
  void whatIsRequiredIsSaid() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Fingerprint.builder().build())
        .withMessageContaining("module, virtualization, osTemplate");
  }

  @Test
  void anythingButACanonicalTextIsNotRead() {
    String canonical =
        kvm().putResource("cores", 1).putResource("memoryMiB", 2).build().canonical();

    for (String text :
        new String[] {
          canonical.replace("cores=1", "cores=01"),
          canonical.replace("cores=1", "cores=x"),
          canonical.replace("resource.cores=1;", "") + ";resource.cores=1",
          canonical + ";unknown=1",
          canonical.replace("osTemplate=Debian-12;", ""),
          canonical.replace("virtualization=KVM;", ""),
          canonical.replace("module=vm1;", "")
        }) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Fingerprint.parse(text))
          .withMessageStartingWith("not a canonical text: " + text);
    }
  }

  @Test
  void aTextReadsBackToTheSameText() {
    String canonical = kvm().putResource("cores", 1).recipe("lamp").build().canonical();

    assertThat(Fingerprint.parse(canonical).canonical()).isEqualTo(canonical);
  }

  @Property
  void everyFingerprintReadsBackFromItsText(@ForAll("fingerprints") Fingerprint fingerprint) {
    assertThat(Fingerprint.parse(fingerprint.canonical())).isEqualTo(fingerprint);
    assertThat(fingerprint.canonical()).matches("[A-Za-z0-9=;%+._*-]+");
  }

  @Property
  void textsAreEqualExactlyWhenFingerprintsAre(
      @ForAll("similarFingerprints") Fingerprint one,
      @ForAll("similarFingerprints") Fingerprint other) {
    assertThat(one.canonical().equals(other.canonical())).isEqualTo(one.equals(other));
  }

  @Provide
  Arbitrary<Fingerprint> fingerprints() {
    Arbitrary<String> ids =
        Arbitraries.strings()
            .excludeChars('\ufffe', '\uffff')
            .ofMinLength(1)
            .ofMaxLength(12)
            .filter(FingerprintTest::isPlainText);
    return fingerprintsOf(ids);
  }

  /** Few ids, made of the characters that separate fields, so that confusion would show. */
  @Provide
  Arbitrary<Fingerprint> similarFingerprints() {
    return fingerprintsOf(Arbitraries.of("a", "a;recipe=a", "a=a", ";", "%3B", "+"));
  }

  private static Arbitrary<Fingerprint> fingerprintsOf(Arbitrary<String> ids) {
    Arbitrary<Map<String, Long>> resources =
        Arbitraries.maps(
                Arbitraries.of("cores", "memoryMiB", "diskMiB"), Arbitraries.longs().between(0, 3))
            .ofMaxSize(3);
    return Combinators.combine(
            ids, ids, ids, resources, ids.optional(), Arbitraries.of(true, false))
        .as(
            (module, tariff, osTemplate, amounts, recipe, isKvm) -> {
              Fingerprint.Builder builder =
                  Fingerprint.builder()
                      .module(module)
                      .virtualization(isKvm ? Virtualization.KVM : Virtualization.OVZ)
                      .osTemplate(osTemplate)
                      .resources(amounts)
                      .recipe(recipe);
              return isKvm ? builder.tariff(tariff).build() : builder.build();
            });
  }

  private static boolean isPlainText(String id) {
    Problems problems = new Problems("id");
    problems.checkId("id", id);
    try {
      problems.refuse();
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
