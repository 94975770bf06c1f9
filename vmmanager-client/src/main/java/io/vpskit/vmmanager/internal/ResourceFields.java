package io.vpskit.vmmanager.internal;

import io.vpskit.vmmanager.edition.Edition;

/**
 * The words of an edition for resources.
 *
 * @param cores processor cores
 * @param disk the disk in MiB, in forms and requests
 * @param listedDisk the disk in MiB, in the listing of machines
 * @param osTemplate the OS template
 */
public record ResourceFields(String cores, String disk, String listedDisk, String osTemplate) {

  private static final ResourceFields KVM = new ResourceFields("vcpu", "vsize", "vdsize", "vmi");
  private static final ResourceFields OVZ = new ResourceFields("cpu", "hdd", "hdd", "ostemplate");

  /**
   * The words of one edition.
   *
   * @param edition which edition
   * @return its words
   */
  public static ResourceFields of(Edition edition) {
    return edition == Edition.OVZ ? OVZ : KVM;
  }
}
