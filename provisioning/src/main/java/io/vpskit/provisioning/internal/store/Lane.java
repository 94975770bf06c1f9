package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.internal.workflow.operation.Operation;
import io.vpskit.provisioning.internal.workflow.operation.OperationType;
import io.vpskit.provisioning.internal.workflow.operation.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * A queue of which one step runs at a time in the whole cluster. Operations of one type and module
 * are spread over a fixed number of lanes, so that orders are served side by side; an operation
 * stays in its lane.
 */
public record Lane(String name, Kind kind, String module) {
  /** What runs in a lane. */
  public enum Kind {
    /** Works for customers; comes before what only keeps the pool. */
    CUSTOMER_OPERATIONS,
    POOL_OPERATIONS,
    WATCH,
    POOL,
    GUARD,
    HEALTH,
    LICENCES,
    EVENTS
  }

  /** How many orders of a module can be worked on at the same moment. */
  private static final int OPEN_SLOTS = 4;

  private static final int RECIPE_SLOTS = 4;

  public static Lane of(Operation operation) {
    if (operation.step() == Step.AWAIT_RECIPE) {
      return recipes(operation.module(), Math.floorMod(operation.id(), RECIPE_SLOTS));
    }
    return operations(operation.module(), operation.type(), operation.slot());
  }

  /** The lane of the operations of one type and slot. */
  public static Lane operations(String module, OperationType type, int slot) {
    Kind kind =
        switch (type) {
          case BUILD_SPARE, DELETE_SPARE, CLEAN_UP, TAKE_BACK -> Kind.POOL_OPERATIONS;
          default -> Kind.CUSTOMER_OPERATIONS;
        };
    return new Lane(module + "/" + type.lane() + "/" + slot, kind, module);
  }

  /** Asks machines for their recipes: one that does not answer must not hold up anything else. */
  private static Lane recipes(String module, int slot) {
    return new Lane(module + "/recipe/" + slot, Kind.POOL_OPERATIONS, module);
  }

  /** Looks at all machines of a module that are waited for. */
  public static Lane watch(String module) {
    return new Lane(module + "/watch", Kind.WATCH, module);
  }

  /** Looks whether suspended machines stand still. */
  public static Lane guard(String module) {
    return new Lane(module + "/standstill", Kind.GUARD, module);
  }

  /** Looks whether what is wrong with a module is over. */
  public static Lane health(String module) {
    return new Lane(module + "/health", Kind.HEALTH, module);
  }

  /** Looks after the pool of a module. */
  public static Lane pool(String module) {
    return new Lane(module + "/pool", Kind.POOL, module);
  }

  /** Looks after the terms of the licences of a module. */
  public static Lane licences(String module) {
    return new Lane(module + "/licences", Kind.LICENCES, module);
  }

  /** Tells events to listeners. */
  public static Lane events() {
    return new Lane("events", Kind.EVENTS, "");
  }

  /** How many lanes the operations of a type are spread over. */
  public static int slots(OperationType type) {
    return type == OperationType.OPEN ? OPEN_SLOTS : 1;
  }

  /** Every lane of a module. */
  public static List<Lane> ofModule(String module, boolean pool) {
    List<Lane> lanes = new ArrayList<>();
    for (OperationType type : OperationType.values()) {
      for (int slot = 0; slot < slots(type); slot++) {
        lanes.add(operations(module, type, slot));
      }
    }
    for (int slot = 0; slot < RECIPE_SLOTS; slot++) {
      lanes.add(recipes(module, slot));
    }
    lanes.add(watch(module));
    lanes.add(guard(module));
    lanes.add(health(module));
    if (pool) {
      lanes.add(pool(module));
    }
    return lanes;
  }
}
