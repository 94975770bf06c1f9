package io.vpskit.provisioning.internal.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LicenceNamesTest {
  @Test
  void aNameTellsTheServiceAndItsMachine() {
    LicenceNames names = new LicenceNames(Optional.empty());

    assertThat(names.of("17", "vm31")).isEqualTo("Item #17 addon vm31");
    assertThat(names.marker("17")).isEqualTo("Item #17 ");
  }

  @Test
  void installationsThatShareAnAccountAreKeptApart() {
    LicenceNames one = new LicenceNames(Optional.of("shop1"));
    LicenceNames other = new LicenceNames(Optional.of("shop12"));
    LicenceNames plain = new LicenceNames(Optional.empty());

    assertThat(one.of("17", "vm31")).isEqualTo("shop1 Item #17 addon vm31");
    assertThat(other.of("17", "vm31")).doesNotStartWith(one.marker("17"));
    assertThat(plain.of("17", "vm31")).doesNotStartWith(one.marker("17"));
    assertThat(one.of("17", "vm31")).doesNotStartWith(plain.marker("17"));
  }

  @Property
  void noServiceIsTakenForAnother(
      @ForAll @AlphaChars @NumericChars @StringLength(min = 1, max = 4) String one,
      @ForAll @AlphaChars @NumericChars @StringLength(min = 1, max = 4) String other,
      @ForAll String serviceName) {
    Assume.that(!one.equals(other));
    LicenceNames names = new LicenceNames(Optional.empty());

    assertThat(names.of(one, serviceName)).startsWith(names.marker(one));
    assertThat(names.of(one, serviceName)).doesNotStartWith(names.marker(other));
  }
}
