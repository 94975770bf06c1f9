package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.behaviour.Behaviour;
import io.vpskit.testkit.fault.Fault;
import io.vpskit.testkit.fault.FaultRule;
import io.vpskit.testkit.internal.fault.RuleInTheMaking;
import java.time.Duration;
import java.util.function.Consumer;

/** What only a VMmanager can do wrong. */
final class MachineFaultRule extends RuleInTheMaking<FaultRule> implements FaultRule {

  MachineFaultRule(MachineFaults faults, String function) {
    super(faults, function);
  }

  @Override
  protected FaultRule self() {
    return this;
  }

  @Override
  public Fault noFreeAddress() {
    return refuseUsually("no free address", MachineTrouble.NO_FREE_ADDRESS);
  }

  @Override
  public Fault noRoom() {
    return refuseUsually("no room", MachineTrouble.NO_ROOM);
  }

  @Override
  public Fault nameTaken() {
    return refuseUsually("name taken", MachineTrouble.NAME_TAKEN);
  }

  @Override
  public Fault busy() {
    return refuseUsually("busy", MachineTrouble.BUSY);
  }

  @Override
  public Fault behaving(Consumer<Behaviour.Builder> change) {
    return answeringBy(usual -> ((Behaviour) usual).with(change));
  }

  @Override
  public Fault installationNeverEnds() {
    return bendElement("installation never ends", new MachineBend.InstallationHangs());
  }

  @Override
  public Fault installationFails() {
    return bendElement("installation fails", new MachineBend.InstallationFails());
  }

  @Override
  public Fault recipeFails() {
    return bendElement("recipe fails", new MachineBend.RecipeFails());
  }

  @Override
  public Fault recipeNeverEnds() {
    return bendElement("recipe never ends", new MachineBend.RecipeHangs());
  }

  @Override
  public Fault machineDisappears(Duration after) {
    return bendElement(
        "machine disappears after " + after,
        new MachineBend.Disappears(notNegative("after", after)));
  }

  @Override
  public Fault rowMissingFor(int listings) {
    return bendElement(
        "row missing from " + listings + " listings",
        new MachineBend.MissingFromListings(atLeast(1, "listings", listings)));
  }

  @Override
  public Fault rowMissingFor(Duration time) {
    return bendElement(
        "row missing for " + time, new MachineBend.MissingFor(notNegative("time", time)));
  }
}
