package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.catalogue.AddressRange;
import io.vpskit.testkit.catalogue.HostNode;
import io.vpskit.testkit.catalogue.IsoImage;
import io.vpskit.testkit.catalogue.OsTemplate;
import io.vpskit.testkit.catalogue.Preset;
import io.vpskit.testkit.catalogue.Recipe;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that a panel has from the start.
 *
 * @param nodes the nodes, at least one if machines are to be made
 * @param addressRanges the ranges, searched in this order
 * @param presets the VPS templates
 * @param osTemplates the OS templates
 * @param recipes the recipes
 * @param isoImages the ISO images
 */
public record Catalogue(
    List<HostNode> nodes,
    List<AddressRange> addressRanges,
    List<Preset> presets,
    List<OsTemplate> osTemplates,
    List<Recipe> recipes,
    List<IsoImage> isoImages) {

  /** Copies the lists. */
  public Catalogue {
    nodes = List.copyOf(nodes);
    addressRanges = List.copyOf(addressRanges);
    presets = List.copyOf(presets);
    osTemplates = List.copyOf(osTemplates);
    recipes = List.copyOf(recipes);
    isoImages = List.copyOf(isoImages);
  }

  /** This catalogue and then another. */
  public Catalogue plus(Catalogue other) {
    return new Catalogue(
        joined(nodes, other.nodes),
        joined(addressRanges, other.addressRanges),
        joined(presets, other.presets),
        joined(osTemplates, other.osTemplates),
        joined(recipes, other.recipes),
        joined(isoImages, other.isoImages));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
