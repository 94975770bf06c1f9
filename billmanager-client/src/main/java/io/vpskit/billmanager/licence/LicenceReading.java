package io.vpskit.billmanager.licence;

import io.vpskit.billmanager.tariff.AddOnId;
import io.vpskit.billmanager.tariff.TariffId;
import io.vpskit.core.call.Answer;
import io.vpskit.core.call.Row;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;

/** Makes licences of what the panel answers. Listing and form spell some things differently. */
final class LicenceReading {

  private static final String ADD_ON = "addon_";

  private LicenceReading() {}

  static Optional<Licence> row(Row row) {
    return Optional.of(licence(new LicenceId(row.requiredKey("id")), row::text));
  }

  static LicenceDetails details(LicenceId id, Answer answer) {
    // Every form of a licence has at least one of its own numbers; without it this is no form.
    if (answer.createdKey().isEmpty()) {
      answer.requiredText("elid");
    }
    return new LicenceDetails(
        licence(id, answer::text),
        answer.secret("lickey"),
        answer.text("remoteip"),
        addOns(answer.fields()));
  }

  private static Licence licence(LicenceId id, Function<String, Optional<String>> field) {
    Optional<String> tariff = field.apply("pricelist");
    return Licence.builder()
        .id(id)
        .name(field.apply("licname"))
        .address(field.apply("ip"))
        .tariff(
            field
                .apply("pricelist_id")
                .or(() -> tariff)
                .filter(LicenceReading::isKey)
                .map(TariffId::parse))
        .tariffName(field.apply("pricelist_name").or(() -> tariff.filter(text -> !isKey(text))))
        .months(wholeNumber(field.apply("period")))
        .status(status(field))
        .created(date(field, "createdate"))
        .ends(date(field, "expiredate"))
        .updatesEnd(date(field, "update_expiredate"))
        .addressChanged(date(field, "real_ipchange").or(() -> date(field, "ip_change_date")))
        .keyChanged(date(field, "real_keychange").or(() -> date(field, "lickey_change_date")))
        .automaticRenewalMonths(positive(wholeNumber(field.apply("autoprolong"))))
        .build();
  }

  private static LicenceStatus status(Function<String, Optional<String>> field) {
    OptionalInt number = wholeNumber(field.apply("status"));
    if (number.isEmpty()) {
      number = wholeNumber(field.apply("item_status"));
    }
    return LicenceStatus.ofNumber(
        number.isPresent() ? OptionalLong.of(number.getAsInt()) : OptionalLong.empty());
  }

  private static Map<AddOnId, Integer> addOns(Map<String, String> fields) {
    Map<AddOnId, Integer> addOns = new TreeMap<>(Comparator.comparing(AddOnId::value));
    fields.forEach(
        (name, text) -> {
          OptionalInt amount = wholeNumber(Optional.of(text));
          if (name.startsWith(ADD_ON) && isKey(name.substring(ADD_ON.length()))) {
            amount.ifPresent(it -> addOns.put(AddOnId.parse(name.substring(ADD_ON.length())), it));
          }
        });
    return addOns;
  }

  static Optional<LocalDate> date(Function<String, Optional<String>> field, String name) {
    return field.apply(name).flatMap(LicenceReading::date);
  }

  /** Dates come without time; a text such as {@code 0000-00-00} is none. */
  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static boolean isKey(String text) {
    return text.matches("[0-9]{0,17}[1-9][0-9]{0,17}") && text.length() <= 18;
  }

  private static OptionalInt wholeNumber(Optional<String> text) {
    return text.filter(it -> it.matches("-?[0-9]{1,9}"))
        .map(it -> OptionalInt.of(Integer.parseInt(it)))
        .orElse(OptionalInt.empty());
  }

  private static OptionalInt positive(OptionalInt number) {
    return number.orElse(0) > 0 ? number : OptionalInt.empty();
  }
}
