package wuse.app.cli;

import java.time.Duration;

/**
 * How long a preview took.
 *
 * @param read reading the units, deriving their terms and grading them by the packs as they are
 * @param graded all else: the draft, the null check, the causes, the examples
 */
record PreviewTimes(Duration read, Duration graded) {
  static String seconds(Duration time) {
    return "%.2f".formatted(time.toNanos() / 1e9);
  }
}
