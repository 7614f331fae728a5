package wuse.app.shelf;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 一处修改: what a person has made of one file.
 *
 * @param path below the root of the packs
 * @param base digest of the file over which it was made; null where there was none
 * @param file digest of what it is to be; null where it is to go
 * @param at when it was saved last
 */
public record Edit(String path, @Nullable String base, @Nullable String file, Instant at) {

  /** What happens to the file. */
  public enum Kind {
    ADDED,
    CHANGED,
    REMOVED
  }

  public Kind kind() {
    if (base == null) {
      return Kind.ADDED;
    }
    return file == null ? Kind.REMOVED : Kind.CHANGED;
  }

  /** One time that a file was saved, put back or deleted; {@code file} as in the edit. */
  public record Save(String path, What what, @Nullable String file, Instant at) {}

  /** What was done. */
  public enum What {
    WRITTEN,
    DELETED,
    REVERTED,
    SETTLED,
    SUBMITTED
  }

  /**
   * 冲突: a file that changed both in the draft and in what it was made over. Texts; null where the
   * file is not there.
   *
   * @param before over what the draft was made
   * @param theirs what is in force now
   * @param ours what the draft says
   */
  public record Conflict(
      String path, @Nullable String before, @Nullable String theirs, @Nullable String ours) {}
}
