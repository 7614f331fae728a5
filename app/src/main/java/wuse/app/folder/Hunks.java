package wuse.app.folder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** What differs between two texts, as {@code diff -u} and git show it. */
public final class Hunks {
  private Hunks() {}

  /** Empty where nothing differs. */
  public static String between(String name, byte[] before, byte[] after) {
    RawText was = new RawText(before);
    RawText now = new RawText(after);
    var edits = new HistogramDiff().diff(RawTextComparator.DEFAULT, was, now);
    if (edits.isEmpty()) {
      return "";
    }
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    try (DiffFormatter formatter = new DiffFormatter(page)) {
      formatter.format(edits, was, now);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "--- " + name + "\n+++ " + name + "\n" + page.toString(StandardCharsets.UTF_8);
  }
}
