package wuse.app.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wuse.app.nightly.Progress;

/**
 * How far a night has got, on the error stream: a bar with rate and time left on a terminal,
 * elsewhere a line of JSON for each mark.
 */
final class NightProgress implements Progress {
  private static final int WIDTH = 30;
  private static final String CLEAR = "\r\u001b[2K";

  private final PrintWriter err;
  private final Catalogue catalogue;
  private final boolean terminal;

  NightProgress(Wuse wuse) {
    this(wuse.err(), wuse.catalogue(), wuse.call().terminal());
  }

  NightProgress(PrintWriter err, Catalogue catalogue, boolean terminal) {
    this.err = err;
    this.catalogue = catalogue;
    this.terminal = terminal;
  }

  @Override
  public synchronized void at(Mark mark) {
    if (terminal) {
      err.print(CLEAR + bar(mark));
    } else {
      err.println(line(mark));
    }
    err.flush();
  }

  /** Takes the bar away, so that what follows begins on a clean line. */
  synchronized void end() {
    if (terminal) {
      err.print(CLEAR);
      err.flush();
    }
  }

  private String bar(Mark mark) {
    int filled = mark.total() == 0 ? 0 : (int) (WIDTH * mark.done() / mark.total());
    String bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
    return catalogue.say(
        "progress.bar",
        catalogue.say("phase." + mark.phase().name()),
        bar,
        "%,d/%,d".formatted(mark.done(), mark.total()),
        "%,.0f".formatted(mark.perSecond()),
        left(mark.left()),
        mark.rejects(),
        mark.changes());
  }

  private static String left(@Nullable Duration left) {
    return left == null ? "--:--" : clock(left);
  }

  /** As in {@code 00:41}, {@code 1:02:03}. */
  static String clock(Duration time) {
    return time.toHours() == 0
        ? "%02d:%02d".formatted(time.toMinutesPart(), time.toSecondsPart())
        : "%d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
  }

  private static String line(Mark mark) {
    return JsonLine.of(
        json -> {
          json.writeStringProperty("phase", mark.phase().name().toLowerCase(Locale.ROOT));
          json.writeNumberProperty("done", mark.done());
          json.writeNumberProperty("total", mark.total());
          json.writeNumberProperty("perSecond", Math.round(mark.perSecond()));
          Duration left = mark.left();
          if (left == null) {
            json.writeNullProperty("secondsLeft");
          } else {
            json.writeNumberProperty("secondsLeft", left.toSeconds());
          }
          json.writeNumberProperty("rejects", mark.rejects());
          json.writeNumberProperty("changes", mark.changes());
        });
  }
}
