package io.vpskit.examples;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.provisioning.Database;
import io.vpskit.provisioning.Provisioner;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryTest {
  @TempDir Path folder;

  @Test
  void anOrderThatIsNotServedInTimeEndsTheProgramWithAFailure() {
    VirtualPanel panel = new VirtualPanel();
    PrintStream out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    try (Provisioner nobodyWorks =
        Provisioner.builder()
            .database(Database.sqlite(folder.resolve("story.db")))
            .tariff(panel.tariff())
            .module(panel.module())
            .build()) {
      Story story = new Story(new Display(out, false), Duration.ZERO);

      assertThatThrownBy(() -> story.sell(nobodyWorks, VirtualPanel.order("o1")))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("order o1: not there after");
    }
  }
}
