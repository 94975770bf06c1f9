package io.vpskit.vmmanager.machine;

import io.vpskit.vmmanager.catalogue.OsTemplateName;
import io.vpskit.vmmanager.catalogue.RecipeName;
import java.util.List;

/**
 * What the panel offers for reinstalling one machine.
 *
 * @param osTemplates the OS templates that fit the machine, in the panel's order
 * @param recipes the recipes on offer, in the panel's order
 */
public record ReinstallChoices(List<OsTemplateName> osTemplates, List<RecipeName> recipes) {

  /**
   * Keeps copies that cannot be changed.
   *
   * @param osTemplates the OS templates that fit the machine
   * @param recipes the recipes on offer
   */
  public ReinstallChoices {
    osTemplates = List.copyOf(osTemplates);
    recipes = List.copyOf(recipes);
  }
}
