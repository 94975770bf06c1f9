package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.VmManagerEdition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything in which the editions differ.
 *
 * @param binary the name of the program: path and cookie prefix
 * @param coresField the parameter for processor cores
 * @param diskField the parameter for the disk in MiB
 * @param diskColumn the column of the machine listing that shows the disk
 * @param osField the parameter for the OS template
 * @param settings further parameters of a machine with their defaults, in the order of forms
 * @param listedSettings those of them that the machine listing shows, too
 * @param reportMachineField the parameter of the traffic report that names the machine
 * @param diskChanges whether the disk of a machine can change its size
 * @param liveResize whether new resources take effect without a restart in any case
 * @param passwordInForm whether the password is changed with {@code vm.edit}, for want of {@code
 *     vm.chpasswd}
 * @param fullVirtualization whether machines have a console, a network interface on the host and an
 *     installation from ISO images
 */
record Dialect(
    String binary,
    String coresField,
    String diskField,
    String diskColumn,
    String osField,
    Map<String, String> settings,
    List<String> listedSettings,
    String reportMachineField,
    boolean diskChanges,
    boolean liveResize,
    boolean passwordInForm,
    boolean fullVirtualization) {

  private static final Dialect KVM =
      new Dialect(
          "vmmgr",
          "vcpu",
          "vsize",
          "vdsize",
          "vmi",
          ordered(
              "cputune", "1000",
              "blkiotune", "500",
              "inbound", "",
              "outbound", "",
              "iolimit", "",
              "iopslimit", "",
              "cpu_mode", "",
              "clock_offset", "utc"),
          List.of(),
          "server",
          false,
          false,
          false,
          true);

  private static final Dialect OVZ =
      new Dialect(
          "vemgr",
          "cpu",
          "hdd",
          "hdd",
          "ostemplate",
          ordered("cpufreq", "1000", "numproc", "", "numfile", "", "fstype", "ploop"),
          List.of("cpufreq", "numproc", "numfile"),
          "vm",
          true,
          true,
          true,
          false);

  static Dialect of(VmManagerEdition edition) {
    return edition == VmManagerEdition.KVM ? KVM : OVZ;
  }

  private static Map<String, String> ordered(String... namesAndValues) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      map.put(namesAndValues[i], namesAndValues[i + 1]);
    }
    return map;
  }
}
