package io.vpskit.testkit.internal.billmanager;

import io.vpskit.testkit.behaviour.BillManagerBehaviour;
import io.vpskit.testkit.fault.BillManagerFaultRule;
import io.vpskit.testkit.fault.Fault;
import io.vpskit.testkit.internal.fault.RuleInTheMaking;
import java.time.Duration;
import java.util.function.Consumer;

/** What only a BILLmanager can do wrong. */
final class LicenceFaultRule extends RuleInTheMaking<BillManagerFaultRule>
    implements BillManagerFaultRule {

  private static final String PATIENCE = "Your request in process, please wait";

  LicenceFaultRule(LicenceFaults faults, String function) {
    super(faults, function);
  }

  @Override
  protected BillManagerFaultRule self() {
    return this;
  }

  @Override
  public Fault slowCallPage() {
    String page =
        "<!DOCTYPE html>\n<html><body><a href=\"/long/1/billmgr\">"
            + PATIENCE
            + "</a></body></html>";
    return bend("slow-call page", answer -> answer.withHtml(200, page));
  }

  @Override
  public Fault slowCallError() {
    return error("progress", "", "", PATIENCE);
  }

  @Override
  public Fault insufficientFunds() {
    return refuseUsually("insufficient funds", LicenceTrouble.INSUFFICIENT_FUNDS);
  }

  @Override
  public Fault tariffClosed() {
    return refuseUsually("tariff closed", LicenceTrouble.TARIFF_CLOSED);
  }

  @Override
  public Fault addressTaken() {
    return refuseUsually("address taken", LicenceTrouble.ADDRESS_TAKEN);
  }

  @Override
  public Fault changedTooEarly() {
    return refuseUsually("changed too early", LicenceTrouble.CHANGED_TOO_EARLY);
  }

  @Override
  public Fault notOffered() {
    return refuseUsually("not offered", LicenceTrouble.NOT_OFFERED);
  }

  @Override
  public Fault minimumTerm() {
    return refuseUsually("minimum term", LicenceTrouble.MINIMUM_TERM);
  }

  @Override
  public Fault behaving(Consumer<BillManagerBehaviour.Builder> change) {
    return answeringBy(usual -> ((BillManagerBehaviour) usual).with(change));
  }

  @Override
  public Fault neverActive() {
    return bendElement("never active", new LicenceBend.NeverActive());
  }

  @Override
  public Fault keyNeverComes() {
    return bendElement("key never comes", new LicenceBend.KeyNeverComes());
  }

  @Override
  public Fault carriedOutTwice() {
    return bendElement("carried out twice", new LicenceBend.CarriedOutTwice());
  }

  @Override
  public Fault rowMissingFor(int listings) {
    return bendElement(
        "row missing from " + listings + " listings",
        new LicenceBend.MissingFromListings(atLeast(1, "listings", listings)));
  }

  @Override
  public Fault rowMissingFor(Duration time) {
    return bendElement(
        "row missing for " + time, new LicenceBend.MissingFor(notNegative("time", time)));
  }

  @Override
  public Fault endUnchanged() {
    return bendElement("end unchanged", new LicenceBend.EndUnchanged());
  }

  @Override
  public Fault oldEndShownFor(Duration time) {
    return bendElement(
        "old end shown for " + time, new LicenceBend.OldEndShownFor(notNegative("time", time)));
  }

  @Override
  public Fault boundMeanwhile(String name, String address) {
    return bendElement("bound meanwhile", new LicenceBend.BoundMeanwhile(name, address));
  }

  @Override
  public Fault boundAfterwards(String name, String address) {
    return bendElement("bound afterwards", new LicenceBend.BoundAfterwards(name, address));
  }
}
