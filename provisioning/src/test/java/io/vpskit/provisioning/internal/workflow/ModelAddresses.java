package io.vpskit.provisioning.internal.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.vpskit.provisioning.AddressFamily;
import io.vpskit.provisioning.ModuleProblem;
import io.vpskit.provisioning.internal.workflow.call.AddressCall;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.Booking;
import io.vpskit.provisioning.internal.workflow.call.MachineAddress;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.call.PanelCall;
import io.vpskit.provisioning.internal.workflow.operation.IpText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The smallest IPmanager, and the addresses of the machines of a panel: answers get lost before and
 * after the effect, effects come late, bookings are listed as they were a little earlier, and what
 * is released goes to somebody else.
 */
final class ModelAddresses {
  private static final String SOMEBODY_ELSE = "somebody else";

  /** A booking, valid from a moment on, until another. */
  private static final class Booked {
    final String ip;
    final String note;
    final Instant from;
    Optional<Instant> until = Optional.empty();

    Booked(String ip, String note, Instant from) {
      this.ip = ip;
      this.note = note;
      this.from = from;
    }

    boolean existsAt(Instant time) {
      return !time.isBefore(from) && until.map(time::isBefore).orElse(true);
    }
  }

  /** An address of a machine, from a moment on. */
  private record OnMachine(String ip, Instant from) {}

  private final ModelPanel panel;
  private final Random random;
  private final int trouble;
  private final List<Booked> booked = new ArrayList<>();
  private final Map<String, List<OnMachine>> machines = new HashMap<>();

  ModelAddresses(ModelPanel panel, Random random, int trouble) {
    this.panel = panel;
    this.random = random;
    this.trouble = trouble;
  }

  Answer perform(PanelCall call, Instant now) {
    if (call instanceof MachineCall.CreateMachine create) {
      machines.computeIfAbsent(
          create.machineName(), name -> atOnce(create.address().orElseThrow(), now));
    }
    if (call instanceof MachineCall.ListAddresses list) {
      return troubled(() -> listed(list, now), () -> {});
    } else if (call instanceof MachineCall.AddAddress add) {
      return troubled(() -> added(add, now), () -> added(add, late(now)));
    } else if (call instanceof MachineCall.RemoveAddress) {
      throw new IllegalStateException("no address is a stray here");
    } else if (call instanceof MachineCall machine) {
      return panel.perform(machine, now);
    } else if (call instanceof AddressCall.TakeAddress take) {
      return troubled(() -> taken(take, now), () -> taken(take, late(now)));
    } else if (call instanceof AddressCall.FindBookings find) {
      return troubled(() -> found(find, now), () -> {});
    } else if (call instanceof AddressCall.ReleaseAddress release) {
      return troubled(() -> released(release, now), () -> released(release, late(now)));
    }
    throw new IllegalStateException("nobody answers " + call.title());
  }

  private Answer troubled(Supplier<Answer> effect, Runnable lost) {
    if (random.nextInt(100) >= trouble) {
      return effect.get();
    }
    return switch (random.nextInt(4)) {
      case 0 -> new Answer.Unreached(ModuleProblem.Kind.UNREACHABLE, "no connection");
      case 1 -> new Answer.Unknown("no answer, nothing done");
      case 2 -> {
        lost.run();
        yield new Answer.Unknown("no answer, but done");
      }
      default -> new Answer.Refused(Answer.Reason.OTHER, "not now");
    };
  }

  private static List<OnMachine> atOnce(String ip, Instant now) {
    return new ArrayList<>(List.of(new OnMachine(ip, now)));
  }

  private Answer listed(MachineCall.ListAddresses list, Instant now) {
    return new Answer.MachineAddresses(
        onMachine(panel.nameOf(list.machine()), now).stream()
            .map(ip -> new MachineAddress(ip, IpText.family(ip).orElseThrow()))
            .toList());
  }

  private Answer added(MachineCall.AddAddress add, Instant from) {
    String ip = add.ip().orElseThrow();
    List<OnMachine> addresses = machines.get(panel.nameOf(add.machine()));
    assertThat(addresses).extracting(OnMachine::ip).doesNotContain(ip);
    addresses.add(new OnMachine(ip, from));
    return new Answer.Created(Optional.of(ip));
  }

  private Answer taken(AddressCall.TakeAddress take, Instant from) {
    int number = booked.size() + 1;
    String ip =
        take.family() == AddressFamily.IPV4
            ? "10.0." + number / 250 + "." + number % 250
            : "2001:db8::" + Integer.toHexString(number);
    booked.add(new Booked(ip, take.marker(), from));
    return new Answer.Created(Optional.of(ip));
  }

  private Answer found(AddressCall.FindBookings find, Instant now) {
    Instant seen = now.minusSeconds(random.nextInt((int) ModelPanel.OLDEST_LISTING.toSeconds()));
    return new Answer.Bookings(
        booked.stream()
            .filter(it -> it.existsAt(seen))
            .map(it -> new Booking(it.ip, Optional.of(it.note)))
            .filter(it -> it.bears(find.marker()) || find.ip().filter(it.ip()::equals).isPresent())
            .toList());
  }

  private Answer released(AddressCall.ReleaseAddress release, Instant now) {
    assertThat(inUse(now)).as("in use").doesNotContain(release.ip());
    Optional<Booked> booking =
        booked.stream().filter(it -> it.existsAt(now) && it.ip.equals(release.ip())).findFirst();
    if (booking.isEmpty()) {
      return new Answer.Refused(Answer.Reason.NOT_THERE, "not booked");
    }
    assertThat(booking.get().note).as("whose address is released").isNotEqualTo(SOMEBODY_ELSE);
    booking.get().until = Optional.of(now);
    if (random.nextBoolean()) {
      booked.add(new Booked(release.ip(), SOMEBODY_ELSE, now));
    }
    return new Answer.Done();
  }

  private Instant late(Instant now) {
    return now.plusSeconds(random.nextInt((int) ModelPanel.LATEST_EFFECT.toSeconds()));
  }

  /** Those of ours. */
  Set<String> booked(Instant now) {
    Set<String> ips = new TreeSet<>();
    booked.stream()
        .filter(it -> it.existsAt(now) && !it.note.equals(SOMEBODY_ELSE))
        .forEach(it -> ips.add(it.ip));
    return ips;
  }

  Set<String> onMachine(String name, Instant now) {
    Set<String> ips = new TreeSet<>();
    machines.get(name).stream()
        .filter(it -> !now.isBefore(it.from()))
        .forEach(it -> ips.add(it.ip()));
    return ips;
  }

  private Set<String> inUse(Instant now) {
    Set<String> ips = new TreeSet<>();
    panel.alive(now).forEach(name -> ips.addAll(onMachine(name, now)));
    return ips;
  }
}
