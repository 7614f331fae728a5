package wuse.app.intake;

import org.jspecify.annotations.Nullable;
import wuse.policy.Words;

/** A source was not read to its end; what it brought before stays, and it is asked for it again. */
public final class SourceFailed extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Words says;

  SourceFailed(Words says, @Nullable Throwable cause) {
    super(says.en(), cause);
    this.says = says;
  }

  /** Which source, why, and what comes of it. */
  public Words says() {
    return says;
  }
}
