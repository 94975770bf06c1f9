package io.vpskit.provisioning.internal.workflow.machine;

import io.vpskit.provisioning.internal.workflow.call.MachineCall;
import io.vpskit.provisioning.internal.workflow.call.MachineView;
import io.vpskit.provisioning.internal.workflow.operation.Work;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What an operation wants of a machine that exists.
 *
 * @param words what is so when it is reached, for the journal
 * @param reached whether the machine is so; nothing when the panel does not show it
 * @param call what makes it so; may be repeated
 */
record MachineAim(
    Function<Work, String> words,
    BiFunction<Work, MachineView, Optional<Boolean>> reached,
    BiFunction<Work, String, MachineCall> call) {}
