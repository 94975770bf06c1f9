package io.vpskit.vmmanager.machine;

/**
 * How full the disk of a machine is.
 *
 * @param limitMiB how much the machine may use, in MiB; that the panel counts in MiB is inferred
 * @param usedMiB how much it uses, in MiB
 */
public record DiskUse(long limitMiB, long usedMiB) {}
