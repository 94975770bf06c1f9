package io.vpskit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SmokeTest {

  @Test
  void aMachineIsMadeAndListed() {
    VirtualClock clock = VirtualClock.create();
    VmManagerEmulator emulator =
        VmManagerEmulator.builder()
            .clock(clock)
            .administrator("admin", Client.CANARY)
            .smallCatalogue()
            .build();
    try (EmulatorServer server = emulator.startHttps()) {
      for (Client client : new Client[] {Client.of(server), Client.inProcess(emulator)}) {
        String name = "vm" + emulator.machines().size();
        var answer =
            client.post(
                "out",
                "xml",
                "authinfo",
                "admin:" + Client.CANARY,
                "func",
                "vm.edit",
                "sok",
                "ok",
                "name",
                name,
                "domain",
                "a.example.net",
                "preset",
                "1",
                "vmi",
                "ISPsystem__Debian-12-x86_64",
                "family",
                "ipv4",
                "password",
                Client.CANARY,
                "confirm",
                Client.CANARY);
        System.out.println(answer.body().replace(Client.CANARY, "x"));
        System.out.println(
            client.get("out", "json", "authinfo", "admin:" + Client.CANARY, "func", "vm").body());
        clock.advance(Duration.ofMinutes(9));
        System.out.println(client.get("authinfo", "admin:" + Client.CANARY, "func", "vm").body());
      }
    }
    assertThat(emulator.machines()).hasSize(2);
  }
}
