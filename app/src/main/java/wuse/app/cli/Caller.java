package wuse.app.cli;

import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.app.door.Call;
import wuse.app.door.Interruption;
import wuse.app.preview.Census;
import wuse.app.store.Store;

/**
 * Who called: what he asked, where the answer goes, how he breaks off. Nothing that a command reads
 * of its surroundings lies elsewhere, so that several callers can be served by one process.
 *
 * @param store the open home where this process owns it; null where the command opens one
 * @param census what this process holds for whoever tries drafts
 */
record Caller(
    Call call,
    PrintStream out,
    PrintStream err,
    Interruption interruption,
    @Nullable Store store,
    Census census) {

  /** For whom nothing is held. */
  Caller(
      Call call,
      PrintStream out,
      PrintStream err,
      Interruption interruption,
      @Nullable Store store) {
    this(call, out, err, interruption, store, new Census());
  }

  /** Whoever started this process. */
  static Caller here(List<String> arguments, PrintStream out, PrintStream err) {
    Call call = Call.here(arguments, Terminal.isWatched());
    return new Caller(call, out, err, new CtrlC(), null);
  }

  /**
   * For work that goes on for long and has nothing to wind up.
   *
   * @throws Refusal if the caller wants no more
   */
  void refuseWhereGone(Catalogue catalogue) {
    if (interruption.isInterrupted()) {
      throw new Refusal(ExitCode.INTERRUPTED, catalogue.say("ingest.interrupted"));
    }
  }
}
