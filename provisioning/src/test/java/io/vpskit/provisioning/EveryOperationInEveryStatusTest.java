package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vpskit.core.Secret;
import io.vpskit.testkit.VmManagerEdition;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of what a service allows in which status, over HTTPS against all three panels. */
class EveryOperationInEveryStatusTest {
  private static final Set<ServiceStatus> ONLY_ACTIVE = EnumSet.of(ServiceStatus.ACTIVE);
  private static final Set<ServiceStatus> SOLD =
      EnumSet.of(ServiceStatus.ACTIVE, ServiceStatus.SUSPENDED);
  private static final Set<ServiceStatus> ANY = EnumSet.allOf(ServiceStatus.class);

  /** An operation or question, with the statuses that allow it and the one that it leads to. */
  private enum Deed {
    SUSPEND(SOLD, ServiceStatus.SUSPENDED) {
      @Override
      OperationId ask(Services services, ServiceId id, String key) {
        return services.suspend(id, SuspensionReason.ABUSE, key);
      }
    },
    RESUME(EnumSet.of(ServiceStatus.SUSPENDED), ServiceStatus.ACTIVE) {
      @Override
      OperationId ask(Services services, ServiceId id, String key) {
        return services.resume(id, SuspensionReason.CUSTOMER, key);
      }
    },
    CHANGE_TARIFF(SOLD, null) {
      @Override
      OperationId ask(Services services, ServiceId id, String key) {
        return services.changeTariff(id, "medium", key);
      }
    },
    REINSTALL(ONLY_ACTIVE, null) {
      @Override
      OperationId ask(Services services, ServiceId id, String key) {
        return services.reinstall(id, Reinstallation.builder().build(), key);
      }
    },
    CHANGE_PASSWORD(ONLY_ACTIVE, null) {
      @Override
      OperationId ask(Services services, ServiceId id, String key) {
        return services.changePassword(id, Secret.of(TestHost.CANARY + "-new"), key);
      }
    },
    START(ONLY_ACTIVE, null) {
      @Override
      OperationId ask(Services services, ServiceId id, String key) {
        return services.start(id, key);
      }
    },
    STOP(ONLY_ACTIVE, null) {
      @Override
      OperationId ask(Services services, ServiceId id, String key) {
        return services.stop(id, key);
      }
    },
    RESTART(ONLY_ACTIVE, null) {
      @Override
      OperationId ask(Services services, ServiceId id, String key) {
        return services.restart(id, key);
      }
    },
    SET_HOST_NAME(ONLY_ACTIVE, null) {
      @Override
      OperationId ask(Services services, ServiceId id, String key) {
        return services.setHostName(id, "new.example.org", key);
      }
    },
    ADD_ADDRESS(ONLY_ACTIVE, null) {
      @Override
      OperationId ask(Services services, ServiceId id, String key) {
        return services.addAddress(id, AddressFamily.IPV4, key);
      }
    },
    REMOVE_ADDRESS(SOLD, null) {
      @Override
      OperationId ask(Services services, ServiceId id, String key) {
        return services.removeAddress(id, furtherAddress(id), key);
      }
    },
    SET_PTR(ONLY_ACTIVE, null) {
      @Override
      OperationId ask(Services services, ServiceId id, String key) {
        return services.setPtr(id, furtherAddress(id), "mail.example.org", key);
      }
    },
    DELETE(ANY, ServiceStatus.DELETED) {
      @Override
      OperationId ask(Services services, ServiceId id, String key) {
        return services.delete(id, key);
      }
    },
    PANEL_LINK(ONLY_ACTIVE, null) {
      @Override
      void question(Services services, ServiceId id) {
        assertThat(services.panelLink(id).url().reveal()).contains("auth");
      }
    },
    CONSOLE_LINK(ONLY_ACTIVE, null) {
      @Override
      void question(Services services, ServiceId id) {
        assertThat(services.consoleLink(id).url().reveal()).contains("novnc");
      }
    },
    TRAFFIC(SOLD, null) {
      @Override
      void question(Services services, ServiceId id) {
        assertThat(services.traffic(id, YearMonth.of(2026, 3))).isEmpty();
      }
    };

    private final Set<ServiceStatus> allowed;
    private final ServiceStatus leadsTo;

    Deed(Set<ServiceStatus> allowed, ServiceStatus leadsTo) {
      this.allowed = allowed;
      this.leadsTo = leadsTo;
    }

    OperationId ask(Services services, ServiceId id, String key) {
      throw new IllegalStateException("no operation");
    }

    void question(Services services, ServiceId id) {
      throw new IllegalStateException("no question");
    }

    boolean isOperation() {
      return EnumSet.range(SUSPEND, DELETE).contains(this);
    }
  }

  @TempDir static Path folder;
  private static final Deque<String> ACTIVE = new ArrayDeque<>();
  private static final Deque<String> DELETED = new ArrayDeque<>();
  private static ThreePanels host;
  private static int orders;

  /** All at once: building them one after another takes longer. */
  @BeforeAll
  static void sell() {
    host =
        new ThreePanels(
            folder,
            VmManagerEdition.KVM,
            module -> module.addTariff("medium").activationLimit(0),
            (panels, provisioner) -> provisioner.tariff(medium()));
    List<String> placed = new ArrayList<>();
    for (int i = 0; i < 2 * Deed.values().length + 8; i++) {
      placed.add(place());
    }
    placed.forEach(host::untilActive);
    ACTIVE.addAll(placed);
  }

  @AfterAll
  static void close() {
    host.close();
  }

  private static Tariff medium() {
    return Tariff.builder().from(ThreePanels.tariff()).name("medium").memoryMiB(2048).build();
  }

  static Stream<Arguments> cells() {
    return Stream.of(Deed.values())
        .flatMap(
            deed -> Stream.of(ServiceStatus.values()).map(status -> Arguments.of(deed, status)));
  }

  @ParameterizedTest(name = "{0} of a service that is {1}")
  @MethodSource("cells")
  void isAllowedOrRefusedInWords(Deed deed, ServiceStatus status) {
    String order = in(status);
    ServiceId id = host.service(order).id();
    assertThat(host.service(order).status()).isEqualTo(status);
    int operations = services().ofService(id).size();

    if (!deed.allowed.contains(status)) {
      assertRefused(deed, order);
      assertThat(services().ofService(id)).hasSize(operations);
      assertThat(host.service(order).status()).isEqualTo(status);
    } else if (deed.isOperation()) {
      assertDone(deed, order, status);
    } else {
      deed.question(services(), id);
    }
  }

  private static void assertRefused(Deed deed, String order) {
    ServiceId id = host.service(order).id();
    assertThatThrownBy(
            () -> {
              if (deed.isOperation()) {
                deed.ask(services(), id, deed + order);
              } else {
                deed.question(services(), id);
              }
            })
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining(" of service " + id + " refused: it is ");
  }

  private static void assertDone(Deed deed, String order, ServiceStatus before) {
    ServiceId id = host.service(order).id();
    OperationId operation = deed.ask(services(), id, deed + order);
    host.until(() -> find(operation).status() != OperationStatus.RUNNING);

    assertThat(find(operation).problem()).isEmpty();
    assertThat(find(operation).status()).isEqualTo(OperationStatus.DONE);
    ServiceStatus expected = deed.leadsTo == null ? before : deed.leadsTo;
    assertThat(host.service(order).status()).isEqualTo(expected);
  }

  private static ServiceOperation find(OperationId operation) {
    return services().find(operation).orElseThrow();
  }

  /** The order of a service that nobody else uses. */
  private static String in(ServiceStatus status) {
    return switch (status) {
      case ORDERED -> place();
      case IN_PROGRESS -> {
        String order = place();
        host.pass(Duration.ofSeconds(5));
        yield order;
      }
      case ACTIVE -> ACTIVE.remove();
      case SUSPENDED -> {
        String order = ACTIVE.remove();
        ServiceId id = host.service(order).id();
        services().suspend(id, SuspensionReason.CUSTOMER, "before " + order);
        host.until(() -> host.service(order).status() == ServiceStatus.SUSPENDED);
        yield order;
      }
      case DELETED -> {
        String order = deleted();
        host.until(() -> host.service(order).status() == ServiceStatus.DELETED);
        yield order;
      }
    };
  }

  /** Nothing can be changed about it, so that one serves all. */
  private static String deleted() {
    if (DELETED.isEmpty()) {
      String order = ACTIVE.remove();
      host.provisioner().delete(host.service(order).id());
      DELETED.add(order);
    }
    return DELETED.element();
  }

  private static String place() {
    String order = "o" + orders++;
    host.provisioner()
        .order(
            Order.builder()
                .from(TestHost.order(order, "c" + order, TestHost.DEBIAN))
                .licence(ThreePanels.LICENCE)
                .addAdditionalAddresses(AddressFamily.IPV4)
                .build());
    return order;
  }

  /** As long as it is not Active, it has none. */
  private static String furtherAddress(ServiceId id) {
    return host.provisioner().find(id).orElseThrow().addresses().stream()
        .filter(address -> !address.main())
        .map(ServiceAddress::ip)
        .findFirst()
        .orElse("203.0.113.200");
  }

  private static Services services() {
    return host.provisioner().services();
  }
}
