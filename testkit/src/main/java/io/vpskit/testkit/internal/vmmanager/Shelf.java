package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.catalogue.IsoImage;
import io.vpskit.testkit.catalogue.OsTemplate;
import io.vpskit.testkit.catalogue.Recipe;
import io.vpskit.testkit.internal.panel.Keys;
import io.vpskit.testkit.internal.panel.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be installed: OS templates, recipes, images. Never changes. */
final class Shelf {

  private final Map<String, OsTemplate> osTemplates = new LinkedHashMap<>();
  private final Map<String, Recipe> recipes = new LinkedHashMap<>();
  private final List<IsoImage> isoImages;

  Shelf(Catalogue catalogue) {
    catalogue.osTemplates().forEach(template -> osTemplates.put(template.name(), template));
    catalogue.recipes().forEach(recipe -> recipes.put(recipe.name(), recipe));
    this.isoImages = catalogue.isoImages();
  }

  Iterable<OsTemplate> osTemplates() {
    return osTemplates.values();
  }

  OsTemplate requireOsTemplate(String name) {
    OsTemplate template = osTemplates.get(name);
    if (template == null) {
      throw Refusal.missed("osmgr", name);
    }
    return template;
  }

  Iterable<Recipe> recipes() {
    return recipes.values();
  }

  Recipe requireRecipe(String name) {
    Recipe recipe = recipes.get(name);
    if (recipe == null) {
      throw Refusal.missed("recipe", name);
    }
    return recipe;
  }

  List<IsoImage> isoImages() {
    return isoImages;
  }

  IsoImage requireIsoImage(String key) {
    return Keys.parse(key)
        .filter(id -> id >= 1 && id <= isoImages.size())
        .map(id -> isoImages.get((int) (id - 1)))
        .orElseThrow(() -> Refusal.missed("iso", key));
  }
}
