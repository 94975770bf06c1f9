package io.vpskit.testkit.internal.billmanager;

import io.vpskit.testkit.catalogue.LicenceTariff;
import io.vpskit.testkit.internal.panel.Account;
import io.vpskit.testkit.internal.panel.Keys;
import io.vpskit.testkit.ledger.LicenceStatus;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All licences, deleted ones included. Guarded by the panel's lock. */
final class Licences {

  private static final long FIRST_ID = 700_001;

  private final Map<Long, Licence> byId = new TreeMap<>();
  private long nextId = FIRST_ID;

  Licence create(Account owner, LicenceTariff tariff, int months) {
    Licence licence = new Licence(nextId++, owner, tariff, months);
    byId.put(licence.id, licence);
    return licence;
  }

  Collection<Licence> all() {
    return Collections.unmodifiableCollection(byId.values());
  }

  Optional<Licence> find(String key) {
    return Keys.parse(key).map(byId::get);
  }

  /** Whether another licence of the tariff is in force on an address. */
  boolean isTaken(LicenceTariff tariff, String address, @Nullable Licence except) {
    return !address.equals(Licence.FREE_ADDRESS)
        && byId.values().stream()
            .anyMatch(
                licence ->
                    licence != except
                        && licence.tariff.id() == tariff.id()
                        && Addresses.same(licence.address, address)
                        && (licence.status == LicenceStatus.ACTIVE
                            || licence.status == LicenceStatus.IN_PROGRESS));
  }
}
