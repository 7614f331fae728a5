package wuse.compile;

import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.AccumulateFunction;

/** All measures of one {@code accumulate} as a single function of Drools. */
final class TallyFunction implements AccumulateFunction<Tally.Sheet> {
  private final List<Plan.Measure> measures;

  TallyFunction(List<Plan.Measure> measures) {
    this.measures = measures;
  }

  @Override
  public Tally.Sheet createContext() {
    return new Tally.Sheet(measures.size());
  }

  @Override
  public void init(Tally.Sheet sheet) {
    sheet.clear();
  }

  @Override
  public void accumulate(Tally.Sheet sheet, Object row) {
    @Nullable Object[] values = (@Nullable Object[]) row;
    for (int i = 0; i < values.length; i++) {
      sheet.add(i, values[i]);
    }
  }

  @Override
  public Tally getResult(Tally.Sheet sheet) {
    return sheet.tally(measures);
  }

  @Override
  public boolean supportsReverse() {
    return false; // facts never change in a session, so nothing is ever taken back
  }

  @Override
  public void reverse(Tally.Sheet sheet, Object row) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Class<?> getResultType() {
    return Tally.class;
  }

  @Override
  public void writeExternal(ObjectOutput out) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void readExternal(ObjectInput in) {
    throw new UnsupportedOperationException();
  }
}
