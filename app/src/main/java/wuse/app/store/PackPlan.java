package wuse.app.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one pack takes part in a run; settled when the run opens, and the same after a restart.
 *
 * @param no number of the pack
 * @param slice number of what is in force
 * @param base run that it stands on
 * @param beside run that shifts are counted from
 * @param terms keys of the terms that it may read
 */
public record PackPlan(
    int no,
    String path,
    int slice,
    String packDigest,
    @Nullable Run base,
    @Nullable Run beside,
    List<String> terms) {
  public PackPlan {
    terms = List.copyOf(terms);
  }
}
