package wuse.sources.table;

import java.util.List;
import wuse.sources.Refusal;

/** Ends the reading of a file that cannot be read; becomes the answer of {@link TableReader}. */
final class RefusedFile extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Refusal refusal;

  RefusedFile(String code, String... arguments) {
    super(code, null, false, false);
    this.refusal = new Refusal(code, List.of(arguments));
  }

  Refusal refusal() {
    return refusal;
  }
}
