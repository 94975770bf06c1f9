package io.vpskit.vmmanager.catalogue;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A recipe that is installed on the panel.
 *
 * @param id the panel's key of the recipe, a number or a name
 * @param name the recipe's name as the listing shows it; that a machine is given the recipe by this
 *     name is inferred, what is certain is what {@link
 *     io.vpskit.vmmanager.machine.Machines#reinstallChoices} offers
 * @param tags the tags by which it matches OS templates, separated as the panel separates them;
 *     that the listing shows them is inferred
 */
public record Recipe(String id, RecipeName name, Optional<String> tags) {

  /**
   * Whether the panel lets the recipe run on an OS: they must share a tag.
   *
   * @param osTemplate the OS template, with its tags, so from {@link OsTemplates#view}
   * @return false only when both show tags and have none in common
   */
  public boolean mayRunOn(OsTemplate osTemplate) {
    return tags.isEmpty()
        || osTemplate.tags().isEmpty()
        || !Collections.disjoint(split(tags.get()), split(osTemplate.tags().get()));
  }

  private static Collection<String> split(String tags) {
    List<String> parts = Arrays.asList(tags.split("[\\s,;]+"));
    return parts.stream().filter(part -> !part.isEmpty()).toList();
  }
}
