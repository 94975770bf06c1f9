package io.vpskit.ipmanager.address;

import io.vpskit.core.call.Answer;
import io.vpskit.core.call.PanelCall;
import io.vpskit.core.call.PanelFunction;
import io.vpskit.core.call.Row;
import io.vpskit.ipmanager.dialect.AutomaticAddress;
import io.vpskit.ipmanager.dialect.ChangeForm;
import io.vpskit.ipmanager.dialect.IpManagerDialect;
import java.util.Collection;
import java.util.Optional;

/** The calls about addresses and what their answers mean, all in the panel's words. */
final class AddressDialect {

  private static final PanelFunction LIST = PanelFunction.read("ip");
  private static final PanelFunction FILTER = PanelFunction.idempotentWrite("ip.filter");
  private static final PanelFunction VIEW = PanelFunction.read("ip.edit");

  /** A second allocation takes a second address. */
  private static final PanelFunction ALLOCATE = PanelFunction.unsafeWrite("ip.edit");

  private static final PanelFunction CHANGE = PanelFunction.idempotentWrite("ip.edit");

  private static final String ADDRESS = "ip";
  private static final String REVERSE_NAME = "domain";
  private static final String GROUP = "iptype";
  private static final String NOTE = "note";

  private final IpManagerDialect settings;

  /**
   * Between two releases of an address it may have been given to somebody else, since the lowest
   * free address is taken first: the second release would take it from him.
   */
  private final PanelFunction release;

  AddressDialect(IpManagerDialect settings) {
    this.settings = settings;
    this.release = PanelFunction.unsafeWrite(settings.releaseFunction());
  }

  PanelCall list() {
    return LIST.call().allRows();
  }

  PanelCall view(IpAddress address) {
    return VIEW.call().on(address.toString());
  }

  PanelCall allocate(AllocationRequest request) {
    PanelCall call =
        ALLOCATE
            .call()
            .saved()
            .with("family", request.family().panelValue())
            .with(GROUP, request.group().name())
            .with(REVERSE_NAME, request.reverseName())
            .with(NOTE, request.note());
    if (request.choice() instanceof AddressChoice.Exactly exactly) {
      return call.with(ADDRESS, exactly.address().toString());
    }
    if (request.choice() instanceof AddressChoice.FromNetwork from) {
      return call.with(ADDRESS, from.network().toString());
    }
    return settings.automaticAddress() == AutomaticAddress.EMPTY ? call.with(ADDRESS, "") : call;
  }

  PanelCall release(Collection<IpAddress> addresses) {
    return release.call().on(addresses);
  }

  PanelCall filter(Optional<AddressFilter> filter) {
    return FILTER
        .call()
        .saved()
        .with(ADDRESS, filter.flatMap(AddressFilter::address).orElse(""))
        .with(REVERSE_NAME, filter.flatMap(AddressFilter::reverseName).orElse(""))
        .with(GROUP, filter.flatMap(AddressFilter::group).map(AddressGroup::name).orElse(""))
        .with(NOTE, filter.flatMap(AddressFilter::note).orElse(""));
  }

  /** Whether the form has to be read before a change can be sent. */
  boolean needsForm(AddressChange change) {
    return settings.changeForm() == ChangeForm.WHOLE && !change.isComplete();
  }

  PanelCall change(IpAddress address, AddressChange change) {
    return change(address, change, new Form(Optional.empty(), Optional.empty(), Optional.empty()));
  }

  PanelCall change(IpAddress address, AddressChange change, Form form) {
    return CHANGE
        .call()
        .on(address.toString())
        .saved()
        .with(REVERSE_NAME, change.reverseName().or(form::reverseName))
        .with(GROUP, change.group().map(AddressGroup::name).or(form::group))
        .with(NOTE, change.note().or(form::note));
  }

  /**
   * What can be changed about an address, as the panel's form has it.
   *
   * @param reverseName empty when the form has no such field
   * @param group empty when the form has no such field
   * @param note empty when the form has no such field
   */
  record Form(Optional<String> reverseName, Optional<String> group, Optional<String> note) {

    static Form of(Answer answer) {
      return new Form(field(answer, REVERSE_NAME), field(answer, GROUP), field(answer, NOTE));
    }

    private static Optional<String> field(Answer answer, String name) {
      return answer.has(name) ? Optional.of(answer.text(name).orElse("")) : Optional.empty();
    }
  }

  /** A row whose address cannot be read might be the one that is looked for: none is left out. */
  Optional<Address> address(Row row) {
    return Optional.of(
        new Address(
            row.requiredValue(ADDRESS, IpAddress::read),
            row.text(REVERSE_NAME).map(AddressTexts::withoutDot),
            row.text(GROUP).flatMap(AddressGroup::read),
            row.text(NOTE),
            row.text(settings.ownerField())));
  }

  AddressDetails details(IpAddress address, Answer answer) {
    Address booking =
        new Address(
            address,
            answer.text(REVERSE_NAME).map(AddressTexts::withoutDot),
            answer.text(GROUP).flatMap(AddressGroup::read),
            answer.text(NOTE),
            answer.text(settings.ownerField()));
    return new AddressDetails(booking, netmask(answer), gateway(answer));
  }

  /**
   * What an answer says about the address that was taken.
   *
   * @param address empty when the answer does not say which
   * @param netmask empty when the answer does not say it
   * @param gateway empty when the answer does not say it
   */
  record Taken(Optional<IpAddress> address, Optional<String> netmask, Optional<String> gateway) {}

  Taken taken(AllocationRequest request, Answer answer) {
    Optional<IpAddress> told =
        taken(request, answer.text(ADDRESS)).or(() -> taken(request, answer.createdKey()));
    return new Taken(told.or(() -> given(request)), netmask(answer), gateway(answer));
  }

  /** The address in a field of the answer, unless the field repeats the network that was asked. */
  private static Optional<IpAddress> taken(AllocationRequest request, Optional<String> field) {
    return field
        .flatMap(IpAddress::read)
        .filter(
            address ->
                !(request.choice() instanceof AddressChoice.FromNetwork from
                    && address.equals(from.network())));
  }

  private static Optional<IpAddress> given(AllocationRequest request) {
    return request.choice() instanceof AddressChoice.Exactly exactly
        ? Optional.of(exactly.address())
        : Optional.empty();
  }

  private Optional<String> netmask(Answer answer) {
    return answer.text(settings.netmaskField());
  }

  private Optional<String> gateway(Answer answer) {
    return answer.text(settings.gatewayField());
  }
}
