package io.vpskit.testkit.internal.vmmanager;

import io.vpskit.testkit.internal.panel.Account;
import io.vpskit.testkit.internal.panel.SecretText;
import java.util.Map;
import java.util.Optional;

/** What was asked of a new machine, checked. */
record MachinePlan(
    String name,
    String domain,
    Account owner,
    Optional<String> preset,
    long memoryMiB,
    int cores,
    long diskMiB,
    Map<String, String> settings,
    SecretText password,
    String sshPublicKeys) {}
