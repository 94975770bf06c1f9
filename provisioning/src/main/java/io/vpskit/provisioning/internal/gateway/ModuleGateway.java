package io.vpskit.provisioning.internal.gateway;

import io.vpskit.provisioning.ModuleProblem;
import io.vpskit.provisioning.internal.workflow.call.AddressCall;
import io.vpskit.provisioning.internal.workflow.call.Answer;
import io.vpskit.provisioning.internal.workflow.call.LicenceCall;
import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.call.PanelCall;
import io.vpskit.provisioning.internal.workflow.call.RecipeCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/** Gives each call to the panel it is for, and tells whether the panels of the module work. */
public final class ModuleGateway implements PanelGateway {
  private final MachineGateway machines;
  private final RecipeGateway recipes;
  private final Optional<AddressGateway> addresses;
  private final Optional<LicenceGateway> licences;
  private final Executor sideBySide;
  private final BiConsumer<ModuleProblem.Part, Answer> health;

  /**
   * A gateway to the panels of one module.
   *
   * @param addresses what several modules may share; whoever made it closes it
   * @param licences the same
   * @param sideBySide runs calls that do not have to follow each other
   * @param health hears each answer and which part of the module gave it
   */
  public ModuleGateway(
      MachineGateway machines,
      RecipeGateway recipes,
      Optional<AddressGateway> addresses,
      Optional<LicenceGateway> licences,
      Executor sideBySide,
      BiConsumer<ModuleProblem.Part, Answer> health) {
    this.machines = machines;
    this.recipes = recipes;
    this.addresses = addresses;
    this.licences = licences;
    this.sideBySide = sideBySide;
    this.health = health;
  }

  @Override
  public Reply perform(PanelCall call) {
    if (call instanceof MachineCall machine) {
      return heard(ModuleProblem.Part.MACHINES, machines.perform(machine));
    } else if (call instanceof RecipeCall.LookAtRecipe look) {
      return new Reply(recipes.look(look), 0);
    }
    if (call instanceof LicenceCall licence && licences.isPresent()) {
      return heard(ModuleProblem.Part.LICENCES, licences.get().perform(licence));
    }
    if (call instanceof AddressCall address && addresses.isPresent()) {
      return heard(ModuleProblem.Part.ADDRESSES, addresses.get().perform(address));
    }
    return new Reply(
        new Answer.Refused(
            Answer.Reason.OTHER,
            call.title() + ": the module has no such panel, though it had one when this began"),
        0);
  }

  private Reply heard(ModuleProblem.Part part, Reply reply) {
    health.accept(part, reply.answer());
    return reply;
  }

  @Override
  public Reply performAll(List<PanelCall> calls) {
    List<CompletableFuture<Reply>> pending = new ArrayList<>();
    for (PanelCall call : calls.subList(0, calls.size() - 1)) {
      pending.add(CompletableFuture.supplyAsync(() -> perform(call), sideBySide));
    }
    Reply last = perform(calls.get(calls.size() - 1));
    List<Answer> answers = new ArrayList<>();
    int requests = last.requests();
    for (CompletableFuture<Reply> each : pending) {
      Reply reply = each.join();
      answers.add(reply.answer());
      requests += reply.requests();
    }
    answers.add(last.answer());
    return new Reply(new Answer.All(answers), requests);
  }

  @Override
  public void close() {
    machines.close();
  }
}
