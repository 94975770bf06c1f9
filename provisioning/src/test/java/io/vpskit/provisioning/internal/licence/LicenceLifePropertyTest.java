package io.vpskit.provisioning.internal.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The rules against a seller with lost answers and late effects, in virtual time. */
class LicenceLifePropertyTest {
  private static final int MOST_ROUNDS = 1000;
  private final LicenceChoice choice = new LicenceChoice(Licences.POLICY);
  private final FreeLicences free = new FreeLicences(Licences.POLICY);
  private final LicenceCare care = new LicenceCare(Licences.POLICY);

  /** The licence of one service; whatever is not on record is lost at any moment. */
  private final class Life {
    final ModelSeller seller;
    final Set<String> failed = new HashSet<>();
    final WantedLicence wanted = Licences.wanted();
    Instant now = Licences.NOW;
    Optional<SentOrder> order = Optional.empty();
    Optional<String> licence = Optional.empty();
    LicenceMemory memory = LicenceMemory.blank(now);
    int sentOrders;

    Life(ModelSeller seller) {
      this.seller = seller;
    }

    void open() {
      for (int round = 0; round < MOST_ROUNDS; round++) {
        if (licence.isEmpty()) {
          choose();
        } else if (lead(LicenceGoal.IN_USE)) {
          return;
        } else {
          failed.add(licence.get());
          memory = memory.forNewGoal(now);
          assertThat(lead(LicenceGoal.PUT_BACK)).isTrue();
          licence = Optional.empty();
        }
      }
      throw new AssertionError("it has no licence after " + MOST_ROUNDS + " rounds");
    }

    private void choose() {
      LicenceChoice.Facts facts = new LicenceChoice.Facts(now, seller.list(now), Set.of(), failed);
      LicenceDecision decision =
          order.isPresent()
              ? choice.afterOrder(wanted, order.get(), facts)
              : choice.choose(wanted, facts);
      if (decision instanceof LicenceDecision.Adopt adopt) {
        take(adopt.licence());
      } else if (decision instanceof LicenceDecision.TakeFree take) {
        LicenceDetails details = seller.read(take.licence(), now).orElseThrow();
        assertThat(free.objection(wanted, details, LicencePolicy.day(now))).isEmpty();
        take(take.licence());
        memory = memory.withNewKeyWanted(details.licence().keyChangedOn());
      } else if (decision instanceof LicenceDecision.LookAgain look) {
        now = look.at();
      } else {
        order = Optional.of(new SentOrder(now, LicenceChoice.namelessAt(wanted, facts.listing())));
        sentOrders++;
        seller.order(wanted, now);
        now = now.plusSeconds(1);
      }
    }

    private void take(String id) {
      licence = Optional.of(id);
      order = Optional.empty();
      memory = LicenceMemory.blank(now);
    }

    /** Whether the goal was reached; not when the seller refused an act. */
    boolean lead(LicenceGoal goal) {
      for (int round = 0; round < MOST_ROUNDS; round++) {
        now = now.plusSeconds(1);
        LicenceAct act = care.next(goal, wanted, seller.read(licence.get(), now), memory, now);
        if (act instanceof LicenceAct.Reached) {
          return true;
        } else if (act instanceof LicenceAct.Wait wait) {
          now = wait.until();
        } else {
          assertThat(act).isNotInstanceOf(LicenceAct.Stuck.class);
          if (act.unsafe()) {
            memory = memory.sending(act, now);
          }
          ModelSeller.Outcome outcome = seller.perform(licence.get(), act, now);
          if (outcome == ModelSeller.Outcome.REFUSED) {
            return false;
          } else if (outcome == ModelSeller.Outcome.DONE) {
            memory = memory.done(act);
          }
        }
      }
      throw new AssertionError(goal + " was not reached in " + MOST_ROUNDS + " rounds");
    }
  }

  @Property(tries = 2000)
  void aServiceGetsOneLicenceForOnePrice(
      @ForAll long seed,
      @ForAll @IntRange(max = 30) int trouble,
      @ForAll @IntRange(max = 3) int freeOnes) {
    ModelSeller seller = new ModelSeller(new Random(seed), trouble);
    for (int i = 0; i < freeOnes; i++) {
      LocalDate changed = Licences.TODAY.minusDays(20 + 15L * i);
      seller.add("free.lic", "0.0.0.0", changed, Licences.TODAY.plusDays(5L * i));
    }
    Life life = new Life(seller);

    life.open();

    List<ModelSeller.Licence> own = seller.named(life.wanted.marker());
    assertThat(own).hasSize(1);
    assertThat(own.get(0).address).isEqualTo(life.wanted.address());
    assertThat(own.get(0).status).isEqualTo(LicenceStatus.ACTIVE);
    assertThat(seller.orders).isLessThanOrEqualTo(1);
    assertThat(seller.orders + seller.renewals).isLessThanOrEqualTo(1);
  }

  @Property(tries = 1000)
  void aLifeOfSuspensionsEndsAsAFreeLicencePaidForMonthByMonth(
      @ForAll long seed, @ForAll @IntRange(max = 15) int trouble) {
    Random random = new Random(seed);
    ModelSeller seller = new ModelSeller(random, trouble);
    Life life = new Life(seller);
    life.open();
    int paidMonths = 1;

    for (int event = 0; event < 6; event++) {
      life.now = life.now.plusSeconds(random.nextInt(40 * 86_400));
      life.memory = life.memory.forNewGoal(life.now);
      if (random.nextBoolean()) {
        assertThat(life.lead(LicenceGoal.SUSPENDED)).isTrue();
        continue;
      }
      LocalDate end = seller.named(life.wanted.marker()).get(0).end;
      boolean due = !end.minusDays(1).isAfter(LicencePolicy.day(life.now));
      int before = seller.renewals;
      assertThat(life.lead(LicenceGoal.IN_USE)).isTrue();
      paidMonths += due ? 1 : 0;
      assertThat(seller.renewals - before).isLessThanOrEqualTo(1);
      assertThat(seller.named(life.wanted.marker()).get(0).status).isEqualTo(LicenceStatus.ACTIVE);
    }
    life.memory = life.memory.forNewGoal(life.now);
    assertThat(life.lead(LicenceGoal.RETURNED)).isTrue();

    assertThat(seller.orders + seller.renewals).isEqualTo(paidMonths);
    assertThat(seller.named(life.wanted.marker())).isEmpty();
    assertThat(seller.named("free.lic"))
        .singleElement()
        .satisfies(
            licence -> {
              assertThat(licence.address).isEqualTo("0.0.0.0");
              assertThat(licence.status).isEqualTo(LicenceStatus.SUSPENDED);
            });
  }
}
