package io.vpskit.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.core.Secret;
import io.vpskit.testkit.fault.Fault;
import io.vpskit.testkit.fault.FaultRule;
import io.vpskit.testkit.ledger.MachineRecord;
import io.vpskit.testkit.ledger.MachineStatus;
import io.vpskit.testkit.ledger.SecretKind;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call of every operation fails once, in each way, and the operation reaches its aim. */
class OperationTroubleTest {
  /** An operation with the functions of the panel that it calls. */
  private enum Deed {
    SUSPEND("vm.edit", "vm.stop", "userrights.suspend") {
      @Override
      void prepare(Services services, Service service, String key) {
        if (service.status() == ServiceStatus.SUSPENDED) {
          services.resume(service.id(), SuspensionReason.ABUSE, key);
        }
      }

      @Override
      OperationId ask(Services services, ServiceId id, String key) {
        return services.suspend(id, SuspensionReason.ABUSE, key);
      }

      @Override
      boolean isDone(MachineRecord machine, Service service, String key) {
        return machine.status() == MachineStatus.STOPPED
            && service.status() == ServiceStatus.SUSPENDED;
      }
    },
    RESUME("vm.edit", "vm.start", "userrights.resume") {
      @Override
      void prepare(Services services, Service service, String key) {
        services.suspend(service.id(), SuspensionReason.ABUSE, key);
      }

      @Override
      OperationId ask(Services services, ServiceId id, String key) {
        return services.resume(id, SuspensionReason.ABUSE, key);
      }
    },
    STOP("vm.edit", "vm.stop") {
      @Override
      void prepare(Services services, Service service, String key) {
        services.start(service.id(), key);
      }

      @Override
      OperationId ask(Services services, ServiceId id, String key) {
        return services.stop(id, key);
      }

      @Override
      boolean isDone(MachineRecord machine, Service service, String key) {
        return machine.status() == MachineStatus.STOPPED;
      }
    },
    START("vm.edit", "vm.start") {
      @Override
      void prepare(Services services, Service service, String key) {
        services.stop(service.id(), key);
      }

      @Override
      OperationId ask(Services services, ServiceId id, String key) {
        return services.start(id, key);
      }
    },
    RESTART("vm.edit", "vm.restart") {
      @Override
      OperationId ask(Services services, ServiceId id, String key) {
        return services.restart(id, key);
      }
    },
    CHANGE_PASSWORD("vm.edit", "vm.chpasswd") {
      @Override
      OperationId ask(Services services, ServiceId id, String key) {
        return services.changePassword(id, password(key), key);
      }

      @Override
      boolean isDone(MachineRecord machine, Service service, String key) {
        return opens(machine, service) && service.rootPassword().equals(password(key));
      }
    },
    SET_HOST_NAME("vm.edit") {
      @Override
      OperationId ask(Services services, ServiceId id, String key) {
        return services.setHostName(id, key + ".example.org", key);
      }

      @Override
      boolean isDone(MachineRecord machine, Service service, String key) {
        return machine.domain().equals(key + ".example.org")
            && service.hostName().equals(key + ".example.org");
      }
    },
    CHANGE_TARIFF("vm.edit", "vm.restart") {
      @Override
      void prepare(Services services, Service service, String key) {
        services.changeTariff(service.id(), "small", key);
      }

      @Override
      OperationId ask(Services services, ServiceId id, String key) {
        return services.changeTariff(id, "medium", key);
      }

      @Override
      boolean isDone(MachineRecord machine, Service service, String key) {
        return machine.memoryMiB() == 2048 && service.tariff().equals("medium");
      }
    },
    REINSTALL("vm.edit", "vm.reinstall") {
      @Override
      OperationId ask(Services services, ServiceId id, String key) {
        Reinstallation ubuntu =
            Reinstallation.builder()
                .osTemplate(TestHost.UBUNTU)
                .rootPassword(password(key))
                .build();
        return services.reinstall(id, ubuntu, key);
      }

      @Override
      boolean isDone(MachineRecord machine, Service service, String key) {
        return machine.osTemplate().orElseThrow().equals(TestHost.UBUNTU)
            && opens(machine, service)
            && service.rootPassword().equals(password(key));
      }
    };

    private final List<String> functions;

    Deed(String... functions) {
      this.functions = List.of(functions);
    }

    void prepare(Services services, Service service, String key) {}

    abstract OperationId ask(Services services, ServiceId id, String key);

    boolean isDone(MachineRecord machine, Service service, String key) {
      return machine.status() == MachineStatus.RUNNING && service.status() == ServiceStatus.ACTIVE;
    }

    private static Secret password(String key) {
      return Secret.of(TestHost.CANARY + "-" + key);
    }

    private static boolean opens(MachineRecord machine, Service service) {
      String password = service.rootPassword().reveal();
      return host.panel.opens(machine.name(), SecretKind.ROOT_PASSWORD, password);
    }
  }

  /** How a call fails. */
  private enum Trouble {
    LOST_BEFORE_EFFECT {
      @Override
      Fault befall(FaultRule call) {
        return call.beforeEffect().closeConnection();
      }
    },
    LOST_AFTER_EFFECT {
      @Override
      Fault befall(FaultRule call) {
        return call.loseAnswerAfterEffect();
      }
    },
    NOT_REACHED {
      @Override
      Fault befall(FaultRule call) {
        return call.resetBeforeEffect();
      }
    },
    REFUSED {
      @Override
      Fault befall(FaultRule call) {
        return call.busy();
      }
    };

    abstract Fault befall(FaultRule call);
  }

  @TempDir static Path folder;
  private static TestHost host;
  private static final Map<Deed, SoldService> SERVICES = new EnumMap<>(Deed.class);
  private static int keys;

  @BeforeAll
  static void open() {
    host =
        TestHost.on(folder)
            .provisioner(
                provisioner ->
                    provisioner.tariff(
                        Tariff.builder()
                            .from(TestHost.small())
                            .name("medium")
                            .memoryMiB(2048)
                            .build()))
            .module(module -> module.addTariff("medium").activationLimit(0))
            .open();
  }

  @AfterAll
  static void close() {
    host.close();
  }

  static Stream<Arguments> cells() {
    return Stream.of(Deed.values())
        .flatMap(
            deed ->
                deed.functions.stream()
                    .flatMap(
                        function ->
                            Stream.of(Trouble.values())
                                .map(trouble -> Arguments.of(deed, function, trouble))));
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @MethodSource("cells")
  void anOperationReachesItsAim(Deed deed, String function, Trouble trouble) {
    String key = "k" + keys++;
    SoldService service = SERVICES.computeIfAbsent(deed, OperationTroubleTest::sell);
    deed.prepare(service.services(), service.now(), "before " + key);
    host.until(() -> isIdle(service));
    Fault fault = trouble.befall(host.panel.faults().on(function).nth(1));

    service.done(deed.ask(service.services(), service.id, key));

    assertThat(deed.isDone(service.machine(), service.now(), key)).isTrue();
    assertThat(fault.fired()).isEqualTo(1);
    fault.remove();
  }

  private static SoldService sell(Deed deed) {
    String order = deed.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return SoldService.by(host, TestHost.order(order, "c-" + order, TestHost.DEBIAN));
  }

  private static boolean isIdle(SoldService service) {
    return service.services().ofService(service.id).stream()
        .noneMatch(operation -> operation.status() == OperationStatus.RUNNING);
  }
}
