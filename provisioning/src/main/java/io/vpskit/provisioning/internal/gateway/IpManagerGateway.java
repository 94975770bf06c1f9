package io.vpskit.provisioning.internal.gateway;

import io.vpskit.core.PanelSettings;
import io.vpskit.ipmanager.IpManager;
import io.vpskit.ipmanager.address.Address;
import io.vpskit.ipmanager.address.AddressChange;
import io.vpskit.ipmanager.address.AddressChoice;
import io.vpskit.ipmanager.address.AddressFamily;
import io.vpskit.ipmanager.address.AddressGroup;
import io.vpskit.ipmanager.address.AllocationRequest;
import io.vpskit.ipmanager.address.IpAddress;
import io.vpskit.provisioning.AddressPanel;
import io.vpskit.provisioning.internal.workflow.call.AddressCall;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.Booking;
import java.util.List;
import java.util.Optional;

/** The adapter to IPmanager 5: our words to its client, its exceptions to our answers. */
public final class IpManagerGateway implements AddressGateway {
  private final IpManager panel;
  private final RequestCounter requests;
  private final AddressGroup group;

  private IpManagerGateway(IpManager panel, RequestCounter requests, AddressGroup group) {
    this.panel = panel;
    this.requests = requests;
    this.group = group;
  }

  /** Prepares the connection; nothing is sent yet. */
  public static IpManagerGateway connect(AddressPanel settings) {
    RequestCounter requests = new RequestCounter(settings.settings().callListener());
    PanelSettings counted =
        PanelSettings.builder().from(settings.settings()).callListener(requests).build();
    return new IpManagerGateway(
        IpManager.connect(counted, settings.dialect()),
        requests,
        new AddressGroup(settings.group()));
  }

  @Override
  public PanelGateway.Reply perform(AddressCall call) {
    return Answers.of(call, requests, () -> send(call));
  }

  private Answer send(AddressCall call) {
    if (call instanceof AddressCall.TakeAddress take) {
      return take(take);
    } else if (call instanceof AddressCall.FindBookings find) {
      return new Answer.Bookings(find(find));
    } else if (call instanceof AddressCall.BookAddress book) {
      panel
          .addresses()
          .change(
              IpAddress.parse(book.ip()),
              AddressChange.builder()
                  .reverseName(book.ptr())
                  .group(group)
                  .note(book.note())
                  .build());
    } else if (call instanceof AddressCall.ReleaseAddress release) {
      panel.addresses().release(IpAddress.parse(release.ip()));
    } else {
      throw new IllegalStateException("nobody sends " + call.title());
    }
    return new Answer.Done();
  }

  private Answer take(AddressCall.TakeAddress take) {
    AllocationRequest.Builder request =
        AllocationRequest.builder()
            .note(take.marker())
            .family(AddressFamily.valueOf(take.family().name()))
            .group(group)
            .reverseName(take.ptr());
    take.ip().map(IpAddress::parse).map(AddressChoice.Exactly::new).ifPresent(request::choice);
    return new Answer.Created(
        Optional.of(panel.addresses().allocate(request.build()).address().toString()));
  }

  private List<Booking> find(AddressCall.FindBookings find) {
    Optional<IpAddress> ip = find.ip().map(IpAddress::parse);
    return panel.addresses().list().stream()
        .map(IpManagerGateway::booking)
        .filter(
            it ->
                it.bears(find.marker()) || ip.filter(IpAddress.parse(it.ip())::equals).isPresent())
        .toList();
  }

  private static Booking booking(Address address) {
    return new Booking(address.address().toString(), address.note());
  }

  @Override
  public void close() {
    panel.close();
  }
}
