package io.vpskit.vmmanager.catalogue;

/**
 * A recipe that is installed on the panel.
 *
 * @param id the panel's key of the recipe, a number or a name
 * @param name the recipe's name as the listing shows it; that a machine is given the recipe by this
 *     name is inferred, what is certain is what {@link
 *     io.vpskit.vmmanager.machine.Machines#reinstallChoices} offers
 */
public record Recipe(String id, RecipeName name) {}
