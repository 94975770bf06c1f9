package io.vpskit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_OUT)
class ContainersTest {
  @Test
  void aSpareContainerIsSoldUnderAnotherTariff() throws Exception {
    List<String> printed = Printed.by(Containers::main);

    assertThat(printed)
        .startsWith(
            "The pool has a spare:",
            "  a container of 'pool' with 2048 MiB of memory, 40960 MiB of disk, RUNNING",
            "OVZ-1 is sold, POOL:",
            "  a container of 'uanna' with 1024 MiB of memory, 20480 MiB of disk, RUNNING")
        .anyMatch(line -> line.startsWith("  spare chosen: "))
        .anyMatch(line -> line.startsWith("  spare resized: 1024 MiB of memory, 1 cores"));
  }
}
