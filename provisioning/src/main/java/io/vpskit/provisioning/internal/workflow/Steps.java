package io.vpskit.provisioning.internal.workflow;

import io.vpskit.provisioning.internal.workflow.address.AddToMachine;
import io.vpskit.provisioning.internal.workflow.address.BookAddress;
import io.vpskit.provisioning.internal.workflow.address.ChangePtr;
import io.vpskit.provisioning.internal.workflow.address.CheckAddress;
import io.vpskit.provisioning.internal.workflow.address.FindAddress;
import io.vpskit.provisioning.internal.workflow.address.FindBooking;
import io.vpskit.provisioning.internal.workflow.address.GatherAddresses;
import io.vpskit.provisioning.internal.workflow.address.ListAddresses;
import io.vpskit.provisioning.internal.workflow.address.LookForAddress;
import io.vpskit.provisioning.internal.workflow.address.MarkAddress;
import io.vpskit.provisioning.internal.workflow.address.ReleaseAddress;
import io.vpskit.provisioning.internal.workflow.address.RemoveFromMachine;
import io.vpskit.provisioning.internal.workflow.address.RemoveStray;
import io.vpskit.provisioning.internal.workflow.address.TakeAddress;
import io.vpskit.provisioning.internal.workflow.address.VerifyAddress;
import io.vpskit.provisioning.internal.workflow.build.AwaitDeployed;
import io.vpskit.provisioning.internal.workflow.build.AwaitRecipe;
import io.vpskit.provisioning.internal.workflow.build.CreateAccount;
import io.vpskit.provisioning.internal.workflow.build.CreateMachine;
import io.vpskit.provisioning.internal.workflow.build.CreatePreset;
import io.vpskit.provisioning.internal.workflow.build.Prepare;
import io.vpskit.provisioning.internal.workflow.decision.StepLogic;
import io.vpskit.provisioning.internal.workflow.handover.ChangeOwner;
import io.vpskit.provisioning.internal.workflow.handover.ChangeScreenPassword;
import io.vpskit.provisioning.internal.workflow.handover.LookForSpare;
import io.vpskit.provisioning.internal.workflow.handover.Resize;
import io.vpskit.provisioning.internal.workflow.handover.VerifyOwner;
import io.vpskit.provisioning.internal.workflow.handover.VerifyScreen;
import io.vpskit.provisioning.internal.workflow.licence.ChangeLicence;
import io.vpskit.provisioning.internal.workflow.licence.CheckLicenceAddress;
import io.vpskit.provisioning.internal.workflow.licence.ChooseLicence;
import io.vpskit.provisioning.internal.workflow.licence.ClaimLicence;
import io.vpskit.provisioning.internal.workflow.licence.LookAfterLicence;
import io.vpskit.provisioning.internal.workflow.licence.OrderLicence;
import io.vpskit.provisioning.internal.workflow.licence.TendLicence;
import io.vpskit.provisioning.internal.workflow.machine.AwaitGone;
import io.vpskit.provisioning.internal.workflow.machine.AwaitReinstalled;
import io.vpskit.provisioning.internal.workflow.machine.ChangeHostName;
import io.vpskit.provisioning.internal.workflow.machine.ChangeMachine;
import io.vpskit.provisioning.internal.workflow.machine.ChangePassword;
import io.vpskit.provisioning.internal.workflow.machine.CheckMachine;
import io.vpskit.provisioning.internal.workflow.machine.CheckService;
import io.vpskit.provisioning.internal.workflow.machine.DeleteMachine;
import io.vpskit.provisioning.internal.workflow.machine.GiveUp;
import io.vpskit.provisioning.internal.workflow.machine.LockOwner;
import io.vpskit.provisioning.internal.workflow.machine.LookAtMachine;
import io.vpskit.provisioning.internal.workflow.machine.ReinstallMachine;
import io.vpskit.provisioning.internal.workflow.machine.RestartMachine;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import java.util.EnumMap;
import java.util.Map;

/** What does each step. */
final class Steps {
  private Steps() {}

  static Map<Step, StepLogic> all() {
    Map<Step, StepLogic> steps = new EnumMap<>(Step.class);
    for (Step step : Step.values()) {
      steps.put(step, logic(step));
    }
    return steps;
  }

  private static StepLogic logic(Step step) {
    return switch (step) {
      case LOOK_FOR_SPARE -> new LookForSpare();
      case PREPARE -> new Prepare();
      case CREATE_ACCOUNT -> new CreateAccount();
      case CREATE_PRESET -> new CreatePreset();
      case TAKE_ADDRESS -> new TakeAddress();
      case FIND_ADDRESS -> new FindAddress();
      case CHECK_ADDRESS -> new CheckAddress();
      case MARK_ADDRESS -> new MarkAddress();
      case CREATE_MACHINE -> new CreateMachine();
      case AWAIT_DEPLOYED -> new AwaitDeployed();
      case AWAIT_RECIPE -> new AwaitRecipe();
      case VERIFY_ADDRESS -> new VerifyAddress();
      case ADD_TO_MACHINE -> new AddToMachine();
      case LIST_ADDRESSES -> new ListAddresses();
      case REMOVE_STRAY -> new RemoveStray();
      case CHECK_MACHINE -> new CheckMachine();
      case RESIZE -> new Resize();
      case CHANGE_PASSWORD -> new ChangePassword();
      case CHANGE_SCREEN_PASSWORD -> new ChangeScreenPassword();
      case VERIFY_SCREEN -> new VerifyScreen();
      case CHANGE_HOST_NAME -> new ChangeHostName();
      case CHANGE_OWNER -> new ChangeOwner();
      case VERIFY_OWNER -> new VerifyOwner();
      case LOOK_FOR_ADDRESS -> new LookForAddress();
      case REMOVE_FROM_MACHINE -> new RemoveFromMachine();
      case CHANGE_PTR -> new ChangePtr();
      case CHECK_SERVICE -> new CheckService();
      case LOOK_AT_MACHINE -> new LookAtMachine();
      case CHANGE_MACHINE -> new ChangeMachine();
      case LOOK_AFTER_LICENCE -> new LookAfterLicence();
      case CHOOSE_LICENCE -> new ChooseLicence();
      case CLAIM_LICENCE -> new ClaimLicence();
      case CHECK_LICENCE_ADDRESS -> new CheckLicenceAddress();
      case ORDER_LICENCE -> new OrderLicence();
      case TEND_LICENCE -> new TendLicence();
      case CHANGE_LICENCE -> new ChangeLicence();
      case RESTART_MACHINE -> new RestartMachine();
      case BOOK_ADDRESS -> new BookAddress();
      case REINSTALL_MACHINE -> new ReinstallMachine();
      case AWAIT_REINSTALLED -> new AwaitReinstalled();
      case LOCK_OWNER_OUT, LET_OWNER_IN -> new LockOwner();
      case GIVE_UP -> new GiveUp();
      case DELETE_MACHINE -> new DeleteMachine();
      case AWAIT_GONE -> new AwaitGone();
      case GATHER_ADDRESSES -> new GatherAddresses();
      case FIND_BOOKING -> new FindBooking();
      case RELEASE_ADDRESS -> new ReleaseAddress();
    };
  }
}
