package io.vpskit.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoolKeyTest {

  @Test
  void kvmCountsByTariffAndOsTemplate() {
    PoolKey key = PoolKey.kvm("vm1", "small", "Debian-12");

    assertThat(key.tariff()).contains("small");
    assertThat(key.canonical())
        .isEqualTo("virtualization=KVM;module=vm1;tariff=small;osTemplate=Debian-12")
        .isEqualTo(key.toString());
  }

  @Test
  void ovzCountsByOsTemplateAlone() {
    PoolKey key = PoolKey.ovz("vm1", "Debian-12");

    assertThat(key.tariff()).isEmpty();
    assertThat(key.canonical()).isEqualTo("virtualization=OVZ;module=vm1;osTemplate=Debian-12");
  }

  @Test
  void theTextOfAnyIdIsPlainAsciiAndReadsBack() {
    PoolKey key = PoolKey.kvm("a;b=c", "Тариф 1%", "d+e f'\"");

    assertThat(key.canonical()).matches("[A-Za-z0-9=;%+._*-]+");
    assertThat(PoolKey.parse(key.canonical())).isEqualTo(key);
  }

  @Test
  void theOrderIsByModuleVirtualizationTariffAndOsTemplate() {
    List<PoolKey> inOrder =
        List.of(
            PoolKey.kvm("1", "large", "b"),
            PoolKey.kvm("1", "small", "a"),
            PoolKey.kvm("1", "small", "b"),
            PoolKey.ovz("1", "a"),
            PoolKey.ovz("1", "b"),
            PoolKey.kvm("2", "large", "a"));

    assertThat(Stream.of(3, 5, 1, 0, 4, 2).map(inOrder::get).sorted()).isEqualTo(inOrder);
  }

  @Test
  void everyWrongPartIsNamedInOneMessage() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PoolKey(" ", Virtualization.KVM, Optional.empty(), "a\nb"))
        .withMessage(
            "pool key refused: module must not be blank; tariff must be given for KVM; "
                + "osTemplate must not contain control characters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PoolKey("1", Virtualization.OVZ, Optional.of("\ud800"), "a"))
        .withMessage(
            "pool key refused: tariff must not be given for OVZ; "
                + "tariff must be well-formed Unicode");
  }

  @Test
  void aTextOfMoreThanAThousandCharactersIsRefused() {
    int others = PoolKey.ovz("1", "a").canonical().length() - 1;

    assertThat(PoolKey.ovz("1", "a".repeat(1000 - others)).canonical())
        .hasSize(PoolKey.MAXIMUM_LENGTH);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PoolKey.ovz("1", "a".repeat(1001 - others)))
        .withMessage(
            "pool key refused: its canonical text must have at most 1000 characters, "
                + "but has 1001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "KVM",
        "virtualization=KVM;module=1;osTemplate=a",
        "virtualization=XEN;module=1;osTemplate=a",
        "module=1;virtualization=OVZ;osTemplate=a",
        "virtualization=OVZ;module=1;osTemplate=a;",
        "virtualization=OVZ;module=1;osTemplate=a;more=b",
        "virtualization=OVZ;module=1;osTemplate=a b",
        "virtualization=OVZ;module=1;osTemplate=%zz"
      })
  void anythingButACanonicalTextIsNotRead(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PoolKey.parse(text))
        .withMessageStartingWith("not a canonical text: " + text);
  }
}
