package wuse.app.workbench;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import wuse.app.shelf.Broken;
import wuse.app.shelf.Desk;
import wuse.app.shelf.DraftRefused;
import wuse.app.shelf.Drafts;
import wuse.app.shelf.Edit;
import wuse.app.shelf.PackTree;
import wuse.app.shelf.Refused;
import wuse.app.store.PackFiles;
import wuse.app.store.Store;

/** 案头: the draft of one person over what is in force, file by file. Shared by threads. */
@Component
final class DraftFiles {
  private final Desk desk;
  private final Drafts drafts;
  private final InstantSource clock;
  private volatile @Nullable Instant whole;
  private volatile @Nullable Instant broken;

  DraftFiles(Desk desk, Store store) {
    this.clock = store.clock();
    this.desk = desk;
    this.drafts = desk.drafts();
  }

  /**
   * A file as its author has it before them.
   *
   * @param version changes whenever somebody saves it, or it changes in what is in force
   */
  record Sheet(String path, String text, String version) {}

  /** What is in force cannot be trusted: nothing is shown of it, and nothing made over it. */
  static final class NotWhole extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Broken broken;

    NotWhole(Broken broken) {
      super(broken.refused());
      this.broken = broken;
    }

    Broken broken() {
      return broken;
    }
  }

  /** Somebody else, or the same person in another window, has saved the file in the meantime. */
  static final class Overtaken extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Sheet saved;

    Overtaken(Sheet saved) {
      super("overtaken", null, false, false);
      this.saved = saved;
    }

    /** As it is saved now. */
    Sheet saved() {
      return saved;
    }
  }

  /**
   * What is in force.
   *
   * @throws NotWhole where the shelf is not as it was signed
   */
  PackTree base() {
    Instant now = clock.instant();
    try {
      PackTree base = desk.base();
      whole = now;
      broken = null;
      return base;
    } catch (Refused refused) {
      Instant found = broken == null ? now : broken;
      broken = found;
      throw new NotWhole(new Broken(refused, whole, found));
    }
  }

  /** What is in force with the person's draft over it. */
  PackTree tree(String person) {
    return drafts.laidOver(person, base());
  }

  List<Edit> edits(String person) {
    return drafts.edits(person);
  }

  /** What changed on both sides. */
  List<Edit.Conflict> conflicts(String person) {
    return drafts.conflicts(person, base());
  }

  /** The file as it stands in the person's draft; empty where there is none. */
  Optional<Sheet> sheet(String person, String path) {
    PackTree base = base();
    return drafts
        .laidOver(person, base)
        .text(path)
        .map(text -> new Sheet(path, text, version(base, path, text)));
  }

  private static String version(PackTree base, String path, String text) {
    String under = base.file(path).map(PackFiles::digest).orElse("");
    String over = PackFiles.digest(text.getBytes(StandardCharsets.UTF_8));
    return over.substring(0, 16) + (under.isEmpty() ? "" : under.substring(0, 16));
  }

  /**
   * Saves a file.
   *
   * @param version what the author had before them; empty for a file that is new
   * @throws Overtaken if that is no more what is saved; nothing is written then
   * @throws DraftRefused if no file of a pack can be named so, or the text is too long
   */
  synchronized Sheet save(String person, String path, String text, String version)
      throws Overtaken, DraftRefused {
    Optional<Sheet> saved = sheet(person, path);
    if (saved.isPresent() && !saved.get().version().equals(version)) {
      throw new Overtaken(saved.get());
    }
    PackTree base = base();
    boolean bothChanged =
        conflicts(person).stream().anyMatch(conflict -> conflict.path().equals(path));
    // whoever has the latest version before them has seen both sides
    if (bothChanged) {
      drafts.settle(person, path, text, base);
    } else {
      drafts.write(person, path, text, base);
    }
    return new Sheet(path, text, version(base, path, text));
  }

  /**
   * Begins a file with a text.
   *
   * @throws DraftRefused if there is one, or no file of a pack can be named so
   */
  synchronized void create(String person, String path, String text) throws DraftRefused {
    drafts.create(person, path, text, base());
  }

  /**
   * Takes a file away.
   *
   * @throws DraftRefused if there is none
   */
  synchronized void delete(String person, String path) throws DraftRefused {
    drafts.delete(person, path, base());
  }

  /** Whether the person has taken a file away and not handed that in. */
  boolean isDeleted(String person, String path) {
    return drafts.deleted(person, path);
  }

  /**
   * Puts back a file that was taken away.
   *
   * @throws DraftRefused if it was not
   */
  synchronized void restore(String person, String path) throws DraftRefused {
    drafts.restore(person, path, base());
  }

  /** Takes back what was made of a file. */
  synchronized void revert(String person, String path) {
    drafts.revert(person, path);
  }
}
