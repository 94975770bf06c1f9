package io.vpskit.vmmanager.catalogue;

/**
 * A recipe that is installed on the panel.
 *
 * @param id the panel's key of the recipe, a number or a name
 * @param name the recipe's name as the listing shows it. A machine is given the key that {@link
 *     io.vpskit.vmmanager.machine.Machines#reinstallChoices} offers for it
 */
public record Recipe(String id, String name) {}
