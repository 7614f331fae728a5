package wuse.sources.inbox;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where files are dropped and where they go.
 *
 * @param folder looked at with all that is in it
 * @param done files that were read, each with the time before its name; not inside {@code folder}
 * @param failed files that were refused or that no mapping knows, each beside a {@code .reason.txt}
 * @param every how often it is looked at
 * @param settled how long a file must not have grown before it is taken
 * @param doneFile ending of a marker file that says that a file is complete, as in {@code .done};
 *     null where files are told to be complete by not growing
 */
public record Inbox(
    Path folder,
    Path done,
    Path failed,
    Duration every,
    Duration settled,
    @Nullable String doneFile) {

  /** inbox, done and failed under a home folder, looked at every 10 seconds. */
  public static Inbox under(Path home) {
    return new Inbox(
        home.resolve("inbox"),
        home.resolve("done"),
        home.resolve("failed"),
        Duration.ofSeconds(10),
        Duration.ofSeconds(2),
        null);
  }
}
