package io.vpskit.provisioning.internal.store;

import io.vpskit.provisioning.EventType;
import io.vpskit.provisioning.ModuleProblem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What is wrong with modules. An event tells of each change, and only of changes. */
final class ModuleProblemTable {
  private static final int LONGEST_TEXT = 2000;

  private ModuleProblemTable() {}

  /** Writes the problem unless the same part has one of this kind already. */
  static void raise(Handle handle, ModuleProblem problem) {
    Optional<String> known = kind(handle, problem.module(), problem.part());
    if (known.equals(Optional.of(problem.kind().name()))) {
      return;
    }
    delete(handle, problem.module(), problem.part());
    handle
        .createUpdate(
            "insert into vpskit_module_problem (module, part, kind, text, since)"
                + " values (:module, :part, :kind, :text, :since)")
        .bind("module", problem.module())
        .bind("part", problem.part().name())
        .bind("kind", problem.kind().name())
        .bind("text", Columns.shortened(problem.text(), LONGEST_TEXT))
        .bind("since", problem.since().toEpochMilli())
        .execute();
    EventTable.write(
        handle,
        problem.since(),
        Subject.module(problem.module()),
        EventType.MODULE_PROBLEM,
        problem.part() + ", " + problem.kind() + ": " + problem.text());
  }

  static void clear(Handle handle, String module, ModuleProblem.Part part, Instant now) {
    clear(handle, module, part, part + " work again", now);
  }

  static void clear(
      Handle handle, String module, ModuleProblem.Part part, String text, Instant now) {
    if (delete(handle, module, part) > 0) {
      EventTable.write(handle, now, Subject.module(module), EventType.MODULE_RECOVERED, text);
    }
  }

  static boolean any(Handle handle, String module) {
    return handle
            .createQuery("select count(*) from vpskit_module_problem where module = :module")
            .bind("module", module)
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  /** Whether a panel that machines or their addresses come from cannot be reached. */
  static boolean outOfReach(Handle handle, String module) {
    return handle
            .createQuery(
                "select count(*) from vpskit_module_problem where module = :module"
                    + " and part in (:machines, :addresses)")
            .bind("module", module)
            .bind("machines", ModuleProblem.Part.MACHINES.name())
            .bind("addresses", ModuleProblem.Part.ADDRESSES.name())
            .mapTo(Integer.class)
            .one()
        > 0;
  }

  static List<ModuleProblem> all(Handle handle) {
    return handle
        .createQuery("select * from vpskit_module_problem order by since, module, part")
        .map(
            (row, context) ->
                new ModuleProblem(
                    row.getString("module"),
                    ModuleProblem.Part.valueOf(row.getString("part")),
                    ModuleProblem.Kind.valueOf(row.getString("kind")),
                    row.getString("text"),
                    Columns.time(row, "since")))
        .list();
  }

  private static Optional<String> kind(Handle handle, String module, ModuleProblem.Part part) {
    return handle
        .createQuery(
            "select kind from vpskit_module_problem where module = :module and part = :part")
        .bind("module", module)
        .bind("part", part.name())
        .mapTo(String.class)
        .findOne();
  }

  private static int delete(Handle handle, String module, ModuleProblem.Part part) {
    return handle
        .createUpdate("delete from vpskit_module_problem where module = :module and part = :part")
        .bind("module", module)
        .bind("part", part.name())
        .execute();
  }
}
