package io.vpskit.provisioning.internal.store;

import io.vpskit.core.Secret;
import io.vpskit.pool.Fingerprint;
import io.vpskit.provisioning.Customer;
import io.vpskit.provisioning.internal.workflow.operation.Blueprint;
import java.time.Instant;

/** What is written down when an order comes in. */
public record NewService(
    String id,
    String orderId,
    String orderDigest,
    Customer customer,
    String tariff,
    String hostName,
    Secret rootPassword,
    Fingerprint fingerprint,
    Blueprint blueprint,
    int discountPercent,
    Instant orderedAt) {}
