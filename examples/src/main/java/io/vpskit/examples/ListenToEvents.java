package io.vpskit.examples;

import io.vpskit.provisioning.Database;
import io.vpskit.provisioning.Event;
import io.vpskit.provisioning.EventListener;
import io.vpskit.provisioning.EventType;
import io.vpskit.provisioning.Provisioner;
import io.vpskit.provisioning.Service;
import io.vpskit.provisioning.ServiceStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * How does my program hear that a VPS is Active, without missing it and without acting twice?
 *
 * <p>Each event has a sequence number and is told at least once. Here the program fails right after
 * it has sent an invoice, so it hears the same event again; it knows by the number that the invoice
 * is out. At the end all events are read once more from the database, page by page from a cursor,
 * as a program does that was added later.
 *
 * <p>Runs in virtual time:
 *
 * <pre>{@code mvn -q compile exec:java -Dexec.mainClass=io.vpskit.examples.ListenToEvents}</pre>
 */
public final class ListenToEvents {
  private static final int PAGE = 2;

  private ListenToEvents() {}

  /**
   * Runs the example.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    VirtualPanel panel = new VirtualPanel();
    Invoicing invoicing = new Invoicing();
    try (TemporaryFolder folder = new TemporaryFolder();
        Provisioner provisioner =
            Provisioner.builder()
                .database(Database.sqlite(folder.file("events.db")))
                .clock(panel.clock())
                .tariff(panel.tariff())
                .module(panel.module())
                .listener(invoicing)
                .build()) {
      Service service = provisioner.order(VirtualPanel.order("order-1"));
      panel.workUntil(provisioner, () -> invoicing.lastHandled >= 2);
      provisioner.delete(service.id());
      panel.workUntil(
          provisioner,
          () -> provisioner.find(service.id()).orElseThrow().status() == ServiceStatus.DELETED);
      System.out.println("Invoices: " + invoicing.invoices);
      readAgain(provisioner);
    }
  }

  private static void readAgain(Provisioner provisioner) {
    System.out.println("Read again from the first:");
    long cursor = 0;
    List<Event> page = provisioner.eventsAfter(cursor, PAGE);
    while (!page.isEmpty()) {
      for (Event event : page) {
        System.out.printf("  %d %s: %s%n", event.sequence(), event.type(), event.text());
        cursor = event.sequence();
      }
      page = provisioner.eventsAfter(cursor, PAGE);
    }
  }

  /** Sends an invoice for each service that became Active. */
  private static final class Invoicing implements EventListener {
    private final List<String> invoices = new ArrayList<>();
    private boolean failedOnce;

    /** A real program keeps it in its database, in the transaction that writes the invoice. */
    private long lastHandled;

    @Override
    public void onEvent(Event event) {
      System.out.println("Told: " + event.sequence() + " " + event.type());
      if (event.sequence() <= lastHandled) {
        System.out.println("  handled before");
        return;
      }
      if (event.type() == EventType.SERVICE_ACTIVE) {
        invoices.add("for service " + event.service().orElseThrow());
      }
      lastHandled = event.sequence();
      if (event.type() == EventType.SERVICE_ACTIVE && !failedOnce) {
        failedOnce = true;
        throw new IllegalStateException("the program fails right after the invoice is sent");
      }
    }
  }
}
