package wuse.app.shelf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import wuse.app.shelf.Edit.What;
import wuse.app.store.PackFiles;
import wuse.app.store.Store;
import wuse.policy.FileKind;

/**
 * 修改稿: what each person has changed over the packs in force, a draft a person. An edit remembers
 * the file over which it was made, so that a draft moves along when other files change, and says
 * which of its own have changed on both sides. Shared by threads.
 */
public final class Drafts {
  private static final String RULES = "(.*/)?rules/[^/]+\\.drl";
  private static final int LONGEST_PATH = 300;

  private final TransactionTemplate transaction;
  private final PackFiles files;
  private final DraftRows rows;

  public Drafts(Store store) {
    this.transaction = new TransactionTemplate(store.transactions());
    this.files = store.packFiles();
    this.rows = new DraftRows(store);
  }

  /** What a person has changed, in order of path; empty where nothing. */
  public List<Edit> edits(String person) {
    return rows.edits(person);
  }

  private Optional<Edit> edit(String person, String path) {
    return edits(person).stream().filter(edit -> edit.path().equals(path)).findFirst();
  }

  /** What a person last made of a file; empty where it is to go or was not touched. */
  public Optional<String> text(String person, String path) {
    return edit(person, path).map(Edit::file).map(this::text);
  }

  private @Nullable String text(@Nullable String digest) {
    return digest == null
        ? null
        : files.file(digest).map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
  }

  /**
   * Saves a file.
   *
   * @param base what is in force now; the first save of a file remembers what stands there
   * @throws DraftRefused if no file of a pack can be named so, or the text is too long
   */
  public void write(String person, String path, String text, PackTree base) throws DraftRefused {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    refuseUnfit(path, bytes.length);
    transaction.executeWithoutResult(
        status -> save(person, path, origin(person, path, base), files.keep(bytes), What.WRITTEN));
  }

  /**
   * Begins a file.
   *
   * @throws DraftRefused as {@link #write}, or if there is one
   */
  public void create(String person, String path, String text, PackTree base) throws DraftRefused {
    refuseUnfit(path, 0);
    if (laidOver(person, base).file(path).isPresent()) {
      throw new DraftRefused("draft.there", path);
    }
    write(person, path, text, base);
  }

  /** Whether a person has taken a file away that is not handed in yet. */
  public boolean deleted(String person, String path) {
    return rows.saves(person, path).stream()
        .findFirst()
        .filter(last -> last.what() == What.DELETED)
        .isPresent();
  }

  /** Puts back what a person has taken away, as it was saved last, or as it is in force. */
  public void restore(String person, String path, PackTree base) throws DraftRefused {
    if (!deleted(person, path)) {
      throw new DraftRefused("draft.noFile", path);
    }
    Optional<String> before =
        rows.saves(person, path).stream().skip(1).findFirst().flatMap(this::saved);
    revert(person, path);
    if (before.isPresent()) {
      write(person, path, before.get(), base);
    }
  }

  /**
   * Takes a file away.
   *
   * @throws DraftRefused if there is none
   */
  public void delete(String person, String path, PackTree base) throws DraftRefused {
    boolean drafted = edit(person, path).isPresent();
    if (!drafted && base.file(path).isEmpty()) {
      throw new DraftRefused("draft.noFile", path);
    }
    transaction.executeWithoutResult(
        status -> {
          String origin = origin(person, path, base);
          if (origin == null) {
            forget(person, path, What.DELETED);
          } else {
            save(person, path, origin, null, What.DELETED);
          }
        });
  }

  /** Takes back what was made of a file. */
  public void revert(String person, String path) {
    transaction.executeWithoutResult(status -> forget(person, path, What.REVERTED));
  }

  /**
   * Settles a conflict: the text stands, over what is in force now.
   *
   * @throws DraftRefused as {@link #write}
   */
  public void settle(String person, String path, String text, PackTree base) throws DraftRefused {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    refuseUnfit(path, bytes.length);
    transaction.executeWithoutResult(
        status -> save(person, path, kept(path, base), files.keep(bytes), What.SETTLED));
  }

  /** Ends a draft that was handed in, or that nobody wants any more. */
  public void discard(String person, boolean submitted) {
    transaction.executeWithoutResult(
        status ->
            edits(person)
                .forEach(
                    edit ->
                        forget(person, edit.path(), submitted ? What.SUBMITTED : What.REVERTED)));
  }

  /** Every save of a person, the newest first; of one file where it is named. */
  public List<Edit.Save> history(String person, @Nullable String path) {
    return rows.saves(person, path);
  }

  /** What a save of the history held; empty where it took the file away. */
  public Optional<String> saved(Edit.Save save) {
    return Optional.ofNullable(text(save.file()));
  }

  /** The edits whose file has changed in what is in force too, and otherwise than in the draft. */
  public List<Edit.Conflict> conflicts(String person, PackTree base) {
    List<Edit.Conflict> conflicts = new ArrayList<>();
    for (Edit edit : edits(person)) {
      String now = base.file(edit.path()).map(PackFiles::digest).orElse(null);
      if (!Objects.equals(now, edit.base()) && !Objects.equals(now, edit.file())) {
        String theirs = base.text(edit.path()).orElse(null);
        conflicts.add(new Edit.Conflict(edit.path(), text(edit.base()), theirs, text(edit.file())));
      }
    }
    return conflicts;
  }

  /**
   * What is in force, with the draft over it.
   *
   * @throws DraftRefused if files changed on both sides; they are named
   */
  public PackTree over(String person, PackTree base) throws DraftRefused {
    List<Edit.Conflict> conflicts = conflicts(person, base);
    if (!conflicts.isEmpty()) {
      List<String> paths = conflicts.stream().map(Edit.Conflict::path).toList();
      throw new DraftRefused("draft.conflict", String.join("\n  ", paths));
    }
    return laidOver(person, base);
  }

  /** As {@link #over}, the draft's text standing where both sides have changed a file. */
  public PackTree laidOver(String person, PackTree base) {
    PackTree tree = base;
    for (Edit edit : edits(person)) {
      String digest = edit.file();
      tree =
          digest == null
              ? tree.without(edit.path())
              : tree.with(edit.path(), files.file(digest).orElseThrow());
    }
    return tree;
  }

  private static void refuseUnfit(String path, int bytes) throws DraftRefused {
    boolean below = !path.matches("/.*|(.*/)?(\\..*|target)/.*|.*[\\\\].*");
    boolean known = FileKind.of(path).isPresent() || path.matches(RULES);
    if (!below || !known || path.length() > LONGEST_PATH) {
      throw new DraftRefused("draft.path", path);
    }
    if (bytes >= PackTree.LARGEST) {
      throw new DraftRefused("draft.large", path, PackTree.LARGEST / 1024);
    }
  }

  /** Over what an edit stands: what it stood over when it began, else what is there now. */
  private @Nullable String origin(String person, String path, PackTree base) {
    Optional<Edit> known = edit(person, path);
    return known.isPresent() ? known.get().base() : kept(path, base);
  }

  private @Nullable String kept(String path, PackTree base) {
    return base.file(path).map(files::keep).orElse(null);
  }

  private void save(
      String person, String path, @Nullable String base, @Nullable String file, What what) {
    rows.remove(person, path);
    // what is again as it was is no change
    if (!Objects.equals(base, file)) {
      rows.add(person, path, base, file);
    }
    rows.note(person, path, what, file);
  }

  private void forget(String person, String path, What what) {
    if (rows.remove(person, path)) {
      rows.note(person, path, what, null);
    }
  }
}
