package io.vpskit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_OUT)
class OnlyTheTypedClientTest {
  @Test
  void theMachineIsListedUntilItIsDeployedAndTheLinkStaysHidden() throws Exception {
    assertThat(Printed.by(OnlyTheTypedClient::main))
        .containsExactly(
            "OS templates:",
            "  ISPsystem__Debian-12-x86_64",
            "  ISPsystem__Ubuntu-24.04-amd64",
            "  ISPsystem__AlmaLinux-9-x86_64",
            "vps-anna-1 is BUILDING",
            "vps-anna-1 is INSTALLING_OS",
            "vps-anna-1 is INSTALLING_OS",
            "vps-anna-1 is DEPLOYED",
            "vps-anna-1 has the address 192.0.2.1",
            "For Anna's browser: link to the panel with a [secret]",
            "Refused, type missed: The panel refused vm.edit (missed, object vm, value 4711): vm"
                + " '4711' not found");
  }
}
