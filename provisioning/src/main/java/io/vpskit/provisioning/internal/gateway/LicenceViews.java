package io.vpskit.provisioning.internal.gateway;

import io.vpskit.billmanager.licence.Licence;
import io.vpskit.provisioning.internal.licence.LicenceDetails;
import io.vpskit.provisioning.internal.licence.LicenceStatus;
import io.vpskit.provisioning.internal.licence.LicenceView;
import java.util.HashMap;
import java.util.Map;

/** Licences of the seller's client in our words. */
final class LicenceViews {
  private LicenceViews() {}

  static LicenceView of(Licence licence) {
    return new LicenceView(
        licence.id().toString(),
        licence.name(),
        licence.address(),
        licence.tariff().map(Object::toString),
        LicenceStatus.valueOf(licence.status().name()),
        licence.ends(),
        licence.updatesEnd(),
        licence.addressChanged(),
        licence.keyChanged());
  }

  static LicenceDetails of(io.vpskit.billmanager.licence.LicenceDetails details) {
    Map<String, Integer> addOns = new HashMap<>();
    details.addOns().forEach((addOn, amount) -> addOns.put(addOn.toString(), amount));
    return new LicenceDetails(of(details.licence()), details.key(), addOns);
  }
}
