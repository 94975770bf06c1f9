package io.vpskit.billmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vpskit.billmanager.seller.SellerSettings;
import io.vpskit.core.PanelMisuseException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SellerSettingsTest {

  @Test
  void theNamesOfFunctionsFollowTheProductType() {
    SellerSettings settings = SellerSettings.builder().productType("platform").build();

    assertThat(settings.orderFunction()).isEqualTo("platform.order.param");
    assertThat(settings.tariffListFunction()).isEqualTo("platform.order.pricelist");
    assertThat(SellerSettings.defaults().productType()).isEqualTo("soft");
  }

  @Test
  void everythingWrongIsSaidAtOnce() {
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(
            () ->
                SellerSettings.builder()
                    .productType("Soft")
                    .orderFunction("soft..order")
                    .tariffListFunction("")
                    .orderPeriodParameter("order period")
                    .putExtraOrderParameters("skipbasket", "off")
                    .freeName("")
                    .freeAddress("nowhere")
                    .addSlowCallTexts("Please wait")
                    .pauseAfterRead(Duration.ofSeconds(-1))
                    .pauseAfterWrite(Duration.ofMinutes(2))
                    .lookUpWindow(Duration.ZERO)
                    .lookUpPause(Duration.ofMinutes(2))
                    .build())
        .withMessageContaining("productType must")
        .withMessageContaining("orderFunction must")
        .withMessageContaining("tariffListFunction must")
        .withMessageContaining("orderPeriodParameter must")
        .withMessageContaining("extraOrderParameters must")
        .withMessageContaining("freeName must")
        .withMessageContaining("freeAddress must")
        .withMessageContaining("slowCallTexts must")
        .withMessageContaining("pauseAfterRead must")
        .withMessageContaining("pauseAfterWrite must")
        .withMessageContaining("lookUpWindow must")
        .withMessageContaining("lookUpPause must");
  }
}
