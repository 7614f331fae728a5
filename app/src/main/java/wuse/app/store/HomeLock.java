package wuse.app.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import wuse.policy.Words;

/**
 * One process owns a home. The lock goes with the process, however it ends, so that a run that died
 * is told from one that lives: who holds the lock knows that no other run of this home is alive.
 */
final class HomeLock implements AutoCloseable {
  private static final String LOCK = "wuse.lock";
  private static final String OWNER = "wuse.owner";

  private final FileChannel channel;

  private HomeLock(FileChannel channel) {
    this.channel = channel;
  }

  static HomeLock take(Path folder, String purpose, Instant now) {
    try {
      Files.createDirectories(folder);
      Path file = folder.resolve(LOCK);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw inUse(folder);
      }
      Path owner = folder.resolve(OWNER);
      Files.writeString(owner, ProcessHandle.current().pid() + "\n" + purpose + "\n" + now + "\n");
      return new HomeLock(channel);
    } catch (IOException cannot) {
      throw Refusals.of(cannot);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException thisProcess) {
      return null;
    }
  }

  private static StoreRefused inUse(Path folder) throws IOException {
    Path owner = folder.resolve(OWNER);
    String[] lines =
        Files.exists(owner)
            ? Files.readString(owner, StandardCharsets.UTF_8).split("\n")
            : new String[0];
    String pid = lines.length > 0 ? lines[0] : "?";
    String purpose = lines.length > 1 ? lines[1] : "?";
    String since = lines.length > 2 ? lines[2] : "?";
    Words says =
        new Words(
            "数据目录 %s 正由另一个进程使用：wuse %s（进程号 %s，自 %s 起）。\n  本次未做任何改动。请等它结束后再试，或改用 --home 指定另一目录。"
                .formatted(folder, purpose, pid, since),
            "The home %s is in use by another process: wuse %s (pid %s, since %s).\n  Nothing was changed. Try again when it has ended, or name another home with --home."
                .formatted(folder, purpose, pid, since));
    return new StoreRefused(StoreRefused.Reason.IN_USE, says, null);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException goneAnyway) {
      // the lock goes with the process
    }
  }
}
