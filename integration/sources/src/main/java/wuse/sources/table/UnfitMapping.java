package wuse.sources.table;

import java.util.List;

/** A mapping file that cannot be used: every fault with file, line and column. */
public final class UnfitMapping extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  UnfitMapping(List<String> faults) {
    super(String.join("\n", faults));
  }
}
