package io.vpskit.vmmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.vpskit.core.PanelMisuseException;
import io.vpskit.core.PanelRefusedException;
import io.vpskit.vmmanager.preset.Preset;
import io.vpskit.vmmanager.preset.PresetCreation;
import io.vpskit.vmmanager.preset.PresetId;
import io.vpskit.vmmanager.preset.Presets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PresetsTest extends EmulatedPanelTest {

  private Presets presets;

  @BeforeEach
  void take() {
    presets = panel.client.presets();
  }

  @Test
  void areListed() {
    assertThat(presets.list())
        .contains(
            Preset.builder()
                .id(new PresetId(1))
                .name("KVM-1")
                .memoryMiB(1024)
                .cores(1)
                .diskMiB(20_480)
                .build())
        .hasSize(3);
    assertThat(panel.received("preset").parameters()).containsKey("p_cnt");
  }

  @Test
  void areShownAlone() {
    Preset preset = presets.view(new PresetId(2));

    assertThat(panel.received("preset.edit").parameters())
        .containsOnlyKeys("func", "out", "lang", "authinfo", "elid");
    assertThat(preset.name()).isEqualTo("KVM-2");
    assertThat(preset.memoryMiB()).hasValue(2048);
    assertThat(preset.cores()).hasValue(2);
    assertThat(preset.diskMiB()).hasValue(40_960);
    assertThat(preset.processorWeight()).hasValue(1000);
    assertThatExceptionOfType(PanelRefusedException.class)
        .isThrownBy(() -> presets.view(new PresetId(99)))
        .satisfies(e -> assertThat(e.is("missed", "preset")).isTrue());
  }

  @Test
  void areCreatedAndFoundByName() {
    assertThat(presets.findByName("KVM-8")).isEmpty();

    PresetId id =
        presets
            .create(
                PresetCreation.builder()
                    .name("KVM-8")
                    .memoryMiB(8192)
                    .cores(4)
                    .diskMiB(81_920)
                    .processorWeight(1500)
                    .build())
            .orElseThrow();

    assertThat(panel.received("preset.edit").parameters())
        .containsOnlyKeys(
            "func", "out", "lang", "authinfo", "sok", "name", "mem", "vcpu", "vsize", "cputune")
        .containsEntry("mem", "8192")
        .containsEntry("vcpu", "4")
        .containsEntry("vsize", "81920")
        .containsEntry("cputune", "1500");
    assertThat(presets.findByName("KVM-8").map(Preset::id)).contains(id);
    assertThat(presets.view(id).processorWeight()).hasValue(1500);
  }

  @Test
  void areFoundByTheSmallestIdWhenSeveralCarryAName() {
    PresetId first = presets.create(PresetCreation.builder().name("twin").build()).orElseThrow();
    presets.create(PresetCreation.builder().name("twin").build());

    assertThat(presets.findByName("twin").map(Preset::id)).contains(first);
    assertThat(presets.view(first).memoryMiB()).isEmpty();
  }

  @Test
  void areCheckedBeforeTheyAreSent() {
    assertThatExceptionOfType(PanelMisuseException.class)
        .isThrownBy(
            () ->
                PresetCreation.builder()
                    .name(" ")
                    .memoryMiB(0)
                    .cores(0)
                    .diskMiB(0)
                    .processorWeight(0)
                    .build())
        .withMessageContainingAll("name", "memoryMiB", "cores", "diskMiB", "processorWeight");
  }
}
