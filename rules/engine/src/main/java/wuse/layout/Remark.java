package wuse.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A comment.
 *
 * @param text from its {@code #} on, without blanks at its end
 * @param alone whether nothing else stands in its line
 */
record Remark(String text, int start, int column, boolean alone) {

  /** All comments, in order: whatever follows a {@code #} that is part of no value. */
  static List<Remark> in(String text, Part root) {
    List<Remark> remarks = new ArrayList<>();
    int from = 0;
    for (Part.Stretch word : words(text, root)) {
      collect(text, from, word.start(), remarks);
      from = Math.max(from, word.end());
    }
    collect(text, from, text.length(), remarks);
    return remarks;
  }

  /** What is taken by keys and values; of text over lines without the line that opens it. */
  private static List<Part.Stretch> words(String text, Part root) {
    List<Part.Stretch> words = new ArrayList<>();
    gather(text, root, words);
    words.sort(Comparator.comparingInt(Part.Stretch::start));
    return words;
  }

  private static void gather(String text, Part part, List<Part.Stretch> words) {
    if (part instanceof Part.Word word) {
      words.add(taken(text, word));
    }
    for (Part.Entry entry : part.children()) {
      if (entry.key() != null) {
        words.add(entry.key().at());
      }
      gather(text, entry.value(), words);
    }
  }

  private static Part.Stretch taken(String text, Part.Word word) {
    int first = text.indexOf('\n', word.at().start());
    return word.style() == Part.Style.LINES && first >= 0 && first < word.at().end()
        ? new Part.Stretch(first, word.at().end())
        : word.at();
  }

  private static void collect(String text, int from, int to, List<Remark> remarks) {
    int at = from;
    while (at < to) {
      boolean begins = at == 0 || Character.isWhitespace(text.charAt(at - 1));
      if (text.charAt(at) == '#' && begins) {
        int end = text.indexOf('\n', at);
        end = end < 0 ? text.length() : end;
        remarks.add(remark(text, at, end));
        at = end;
      }
      at++;
    }
  }

  private static Remark remark(String text, int at, int end) {
    int line = text.lastIndexOf('\n', at - 1) + 1;
    return new Remark(
        text.substring(at, end).stripTrailing(), at, at - line, text.substring(line, at).isBlank());
  }
}
