package io.vpskit.provisioning.internal.workflow;

import io.vpskit.core.Secret;

/** One thing to ask of a machine panel, in our words. */
public sealed interface PanelCall {
  record FindAccount(String accountName) implements PanelCall {}

  record CreateAccount(String accountName) implements PanelCall {}

  record FindPreset(String presetName) implements PanelCall {}

  record CreatePreset(Blueprint blueprint) implements PanelCall {}

  record CreateMachine(String machineName, String account, String preset, Blueprint blueprint)
      implements PanelCall {}

  record ChangeOwner(String machine, String account) implements PanelCall {}

  record ReadMachine(String machine) implements PanelCall {}

  record ChangePassword(String machine, Secret password) implements PanelCall {}

  record ChangeHostName(String machine, String hostName) implements PanelCall {}

  record DeleteMachine(String machine) implements PanelCall {}

  record ListMachines() implements PanelCall {}

  /** Whether sending it twice could make two of something. */
  default boolean unsafe() {
    return this instanceof CreateAccount
        || this instanceof CreatePreset
        || this instanceof CreateMachine;
  }

  /** What it is called in journals and logs. */
  default String title() {
    return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase();
  }
}
