package io.vpskit.examples;

import io.vpskit.provisioning.Delivery;
import io.vpskit.provisioning.Event;
import io.vpskit.provisioning.EventListener;
import io.vpskit.provisioning.EventType;
import io.vpskit.provisioning.JournalEntry;
import io.vpskit.provisioning.Order;
import io.vpskit.provisioning.Provisioner;
import io.vpskit.provisioning.Service;
import io.vpskit.provisioning.ServiceStatus;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Sells with a provisioner whose events it hears, and tells what is decided meanwhile and why. */
final class Story implements EventListener {
  private static final Duration LOOK = Duration.ofMillis(200);

  private final Display display;
  private final Duration limit;
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

  /** Gives up when it has to wait longer than the limit for one thing. */
  Story(Display display, Duration limit) {
    this.display = display;
    this.limit = limit;
  }

  @Override
  public void onEvent(Event event) {
    events.add(event);
  }

  void chapter(String title) {
    display.line("");
    display.line(title);
  }

  /** Orders, and waits until the service is Active. */
  Service sell(Provisioner provisioner, Order order) throws InterruptedException {
    long start = System.nanoTime();
    Service service = provisioner.order(order);
    int told = 0;
    while (true) {
      service = provisioner.await(service.id(), LOOK);
      List<JournalEntry> journal = provisioner.journal(service.id());
      for (JournalEntry entry : journal.subList(told, journal.size())) {
        tell(entry.decision(), entry.reason());
      }
      told = journal.size();
      if (service.status() == ServiceStatus.ACTIVE) {
        return service;
      }
      if (service.problem().isPresent()) {
        throw new IllegalStateException(
            "order " + order.id() + " failed: " + service.problem().get());
      }
      goOnWaiting("order " + order.id(), start);
    }
  }

  /** Waits until the events have told of so many spares that are ready. */
  void waitForSpares(Provisioner provisioner, int wanted) throws InterruptedException {
    long start = System.nanoTime();
    Set<String> ready = new HashSet<>();
    String told = "";
    while (ready.size() < wanted) {
      told = tellOfPool(provisioner, told);
      goOnWaiting(wanted + " spares", start);
      Event event = events.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
      if (event != null && event.spare().isPresent()) {
        tell("event", event.type() + ": " + event.text());
        if (event.type() == EventType.SPARE_READY) {
          ready.add(event.spare().get());
        }
      }
    }
    tellOfPool(provisioner, told);
  }

  /** What the rules make of the pool, if it is not what was told last. */
  private String tellOfPool(Provisioner provisioner, String told) {
    String reason = provisioner.pool().status().get(0).keys().get(0).reason();
    if (!reason.equals(told)) {
      tell("pool", reason);
    }
    return reason;
  }

  private void tell(String what, String why) {
    display.line(String.format(Locale.ROOT, "   %-18s %s", what, why));
  }

  private void goOnWaiting(String what, long start) {
    Duration waited = Duration.ofNanos(System.nanoTime() - start);
    if (waited.compareTo(limit) > 0) {
      throw new IllegalStateException(what + ": not there after " + waited.toSeconds() + " s");
    }
    display.progress("waiting for " + what, waited);
  }

  /** How an order was served, in a line. */
  void summary(Service service) {
    boolean warm = service.delivery().orElseThrow() == Delivery.POOL;
    display.line(
        String.format(
            Locale.ROOT,
            "   %s: %s, Active after %.1f s, %d panel calls of its own",
            service.orderId(),
            warm ? "handed over from the pool" : "built for the order",
            service.timeToActive().orElseThrow().toMillis() / 1000.0,
            service.panelCalls()));
  }
}
