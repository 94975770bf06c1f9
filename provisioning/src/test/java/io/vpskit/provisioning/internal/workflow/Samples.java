package io.vpskit.provisioning.internal.workflow;

import io.vpskit.core.Secret;
import io.vpskit.provisioning.AddressFamily;
import io.vpskit.provisioning.internal.workflow.operation.Blueprint;
import io.vpskit.provisioning.internal.workflow.operation.ModuleRules;
import java.time.Duration;

/** The plainest module and machine. */
public final class Samples {
  private Samples() {}

  public static ModuleRules rules() {
    return ModuleRules.builder()
        .module("kvm")
        .machineNamePrefix("vps")
        .deploymentLimit(Duration.ofMinutes(20))
        .listingLag(Duration.ofSeconds(90))
        .refusals(10)
        .preparationLimit(Duration.ofMinutes(5))
        .patience(Duration.ofMinutes(1))
        .poolOwner("pool")
        .pollInterval(Duration.ofSeconds(10))
        .waitsForRecipe(false)
        .probesRecipe(false)
        .recipeLimit(Duration.ofHours(1))
        .inQueue(false)
        .activationLimit(0)
        .ownSparesOnly(false)
        .resizesLive(false)
        .hasScreens(true)
        .build();
  }

  public static Blueprint blueprint(String subject) {
    return Blueprint.builder()
        .subject(subject)
        .accountName("u1")
        .tariff("small")
        .preset("small")
        .memoryMiB(1024)
        .cores(1)
        .diskMiB(10_240)
        .osTemplate("Debian")
        .addAddresses(AddressFamily.IPV4)
        .hostName("a.example.org")
        .rootPassword(Secret.of("kanarek-7Qx-root"))
        .build();
  }
}
