package wuse.app.workbench;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import wuse.app.preview.Census;
import wuse.app.store.Run;
import wuse.app.store.Store;
import wuse.grading.PackOrder;
import wuse.preview.Population;
import wuse.preview.Side;

/**
 * The units of the last night in effect, as that night knew them, held in memory until the next.
 */
@Component
final class Townsfolk {
  private final Store store;
  private final Census census;

  Townsfolk(Store store, Census census) {
    this.store = store;
    this.census = census;
  }

  /**
   * @param night in effect
   */
  record Held(long night, Population population) {}

  /** Empty before the first night. */
  Optional<Held> now(Checked inForce) {
    return store.runs().latest().map(run -> new Held(run.no(), population(run, inForce)));
  }

  private Population population(Run run, Checked inForce) {
    return census
        .of(store, run.day(), run.knownAt(), policies(inForce), inForce.reading())
        .population();
  }

  Side side(Checked checked) throws PackOrder.Circle {
    return census.side(policies(checked), () -> new Side(checked.reading()));
  }

  private static Census.Policies policies(Checked checked) {
    return new Census.Policies(checked.tree().digest(), List.of());
  }
}
