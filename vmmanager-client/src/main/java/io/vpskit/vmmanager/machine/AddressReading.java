package io.vpskit.vmmanager.machine;

import io.vpskit.core.call.Answer;
import io.vpskit.core.call.Row;
import java.util.Optional;

/** Makes addresses of what the panel answers. */
final class AddressReading {

  private AddressReading() {}

  /** Group headings stand between the addresses; they are none. */
  static Optional<MachineAddress> address(Row row) {
    if (row.text("type").filter("group"::equals).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new MachineAddress(
            new AddressId(row.requiredKey("id")),
            row.text("ip").orElseGet(() -> row.requiredText("name")),
            row.text("domain"),
            row.text("family").flatMap(AddressFamily::ofPanelValue)));
  }

  static AddedAddress added(Answer answer) {
    return new AddedAddress(
        answer.createdNumber().stream().mapToObj(AddressId::new).findFirst(), answer.text("ip"));
  }
}
