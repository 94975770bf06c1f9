package io.vpskit.vmmanager.catalogue;

/**
 * An ISO image that a machine can boot from.
 *
 * @param id the panel's number of the image
 * @param name the image's name
 */
public record IsoImage(IsoImageId id, String name) {}
