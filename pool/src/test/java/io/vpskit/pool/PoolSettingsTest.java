package io.vpskit.pool;

import static io.vpskit.pool.Fixtures.ALMA;
import static io.vpskit.pool.Fixtures.DEBIAN;
import static io.vpskit.pool.Fixtures.MODULE;
import static io.vpskit.pool.Fixtures.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PoolSettingsTest {

  @Test
  void theDefaultsAreBillmanagers() {
    PoolSettings settings = settings().build();

    assertThat(settings.enabled()).isTrue();
    assertThat(settings.trimSurplus()).isFalse();
    assertThat(settings.maximumPeriod()).isEqualTo(MaximumPeriod.never());
    assertThat(settings.countSince()).isEmpty();
    assertThat(settings.alwaysPooled()).isEmpty();
  }

  @Test
  void whatIsRequiredIsSaid() {
    assertThatIllegalStateException()
        .isThrownBy(() -> PoolSettings.builder().build())
        .withMessageContaining("module, tiers, statisticsWindow");
  }

  @Test
  void theOrderOfOffersAndAlwaysPooledOsTemplatesDoesNotMatter() {
    PoolSettings settings = offers("a", "b").build();

    assertThat(settings).isEqualTo(offers("b", "a").build());
    assertThat(settings.offers()).extracting(offer -> offer.key().osTemplate()).isSorted();
    assertThat(settings.alwaysPooled()).extracting(AlwaysPooled::osTemplate).isSorted();
  }

  @Test
  void allProblemsAreNamedInOneMessage() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                PoolSettings.builder()
                    .module(" ")
                    .tiers(Tiers.builder().above(1))
                    .statisticsWindow(StatisticsWindow.rollingDays(1))
                    .countSince(Instant.MAX)
                    .addOffers(
                        Offer.ovz("2", "small", 1, "Debian-12"),
                        Offer.ovz("2", "small", 2, "Debian-12"))
                    .addAlwaysPooled(
                        AlwaysPooled.of("Debian-12", "small"), AlwaysPooled.of("Debian-12"))
                    .build())
        .withMessage(
            "pool settings refused: module must not be blank; countSince must be between 1970 and"
                + " 9999, but was +1000000000-12-31T23:59:59.999999999Z; offers must be of module"
                + "  , but virtualization=OVZ;module=2;osTemplate=Debian-12 is not of it; offers"
                + " must be of module  , but virtualization=OVZ;module=2;osTemplate=Debian-12 is"
                + " not of it; offers must name each key and tariff once, but"
                + " virtualization=OVZ;module=2;osTemplate=Debian-12 comes again with tariff small;"
                + " alwaysPooled must not name tariffs for Debian-12, because its spares are"
                + " counted without tariffs; alwaysPooled must name Debian-12 once, but it comes"
                + " again");
  }

  @Test
  void onOvzSeveralTariffsShareAKey() {
    PoolSettings settings =
        PoolSettings.builder()
            .module(MODULE)
            .tiers(Tiers.builder().above(1))
            .statisticsWindow(StatisticsWindow.rollingDays(1))
            .addOffers(
                Offer.ovz(MODULE, "large", 2, "Debian-12"),
                Offer.ovz(MODULE, "small", 1, "Debian-12"),
                Offer.ovz(MODULE, "a", 2, "Debian-12"))
            .addAlwaysPooled(AlwaysPooled.of("Debian-12"))
            .build();

    assertThat(settings.offers()).extracting(Offer::tariff).containsExactly("small", "a", "large");
  }

  @Test
  void alwaysPooledMeansEveryTariffUnlessSomeAreNamed() {
    assertThat(
            settings().addAlwaysPooled(AlwaysPooled.of("Debian-12")).build().isAlwaysPooled(DEBIAN))
        .isTrue();
    PoolSettings named =
        settings()
            .addAlwaysPooled(
                AlwaysPooled.of("Debian-12", "small"), AlwaysPooled.of("AlmaLinux-9", "large"))
            .build();
    assertThat(named.isAlwaysPooled(DEBIAN)).isTrue();
    assertThat(named.isAlwaysPooled(ALMA)).isFalse();
  }

  @Test
  void onlyWhatIsOfferedIsAlwaysPooled() {
    PoolSettings settings = settings().addAlwaysPooled(AlwaysPooled.of("Debian-12")).build();

    assertThat(settings.isAlwaysPooled(PoolKey.kvm(MODULE, "large", "Debian-12"))).isFalse();
  }

  @Test
  void anOfferMustNameTheTariffOfItsKey() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Offer(DEBIAN, "large", 0))
        .withMessage("offer refused: tariff must be that of the key, small, but was large");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Offer.ovz(MODULE, "", 0, "Debian-12"))
        .withMessage("offer refused: tariff must not be blank");
  }

  @Test
  void anAlwaysPooledOsTemplateMustBeNamedInPlainText() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AlwaysPooled.of("", "\n "))
        .withMessage(
            "always pooled OS template refused: osTemplate must not be blank; tariff must not be"
                + " blank");
  }

  private static PoolSettings.Builder offers(String first, String second) {
    return PoolSettings.builder()
        .module(MODULE)
        .tiers(Tiers.builder().above(1))
        .statisticsWindow(StatisticsWindow.rollingDays(1))
        .addOffers(Offer.kvm(MODULE, "small", first), Offer.kvm(MODULE, "small", second))
        .addAlwaysPooled(AlwaysPooled.of(first), AlwaysPooled.of(second));
  }
}
