package io.vpskit.vmmanager.machine;

import io.vpskit.core.call.Answer;
import io.vpskit.core.call.Row;
import java.util.Optional;

/** Finds the state of a recipe in what the panel answers, by the signs of a signal. */
final class RecipeReading {

  private final RecipeSignal signal;

  RecipeReading(RecipeSignal signal) {
    this.signal = signal;
  }

  RecipeState of(Row row, boolean osInstalled) {
    return of(new RowFields(row), osInstalled);
  }

  RecipeState of(Answer form, boolean osInstalled) {
    return of(new FormFields(form), osInstalled);
  }

  private RecipeState of(RecipeSign.Fields fields, boolean osInstalled) {
    return osInstalled || signal.isNone() ? signal.read(fields) : RecipeState.WAITING;
  }

  private record RowFields(Row row) implements RecipeSign.Fields {
    @Override
    public Optional<String> text(String field) {
      return row.text(field);
    }

    @Override
    public boolean flag(String field) {
      return row.flag(field);
    }
  }

  private record FormFields(Answer form) implements RecipeSign.Fields {
    @Override
    public Optional<String> text(String field) {
      return form.text(field);
    }

    @Override
    public boolean flag(String field) {
      return form.has(field) && form.text(field).filter("off"::equals).isEmpty();
    }
  }
}
