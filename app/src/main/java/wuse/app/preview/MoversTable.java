package wuse.app.preview;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvWriteFeature;
import wuse.preview.Effect;
import wuse.preview.Member;
import wuse.preview.Mover;
import wuse.preview.Preview;

/** 变动名单: all who move, for a spreadsheet: UTF-8 with its mark, no cell a formula. */
public final class MoversTable {
  private static final String MARK = "\uFEFF";

  private final CsvMapper csv =
      CsvMapper.builder().enable(CsvWriteFeature.ALWAYS_QUOTE_STRINGS).build();
  private final List<String> head;
  private final UnaryOperator<String> word;

  /**
   * @param head names of the ten columns: pack, id, name, industry, region, management category,
   *     from, to, score before, score after
   * @param word says a colour or state in the reader's language
   */
  public MoversTable(List<String> head, UnaryOperator<String> word) {
    this.head = List.copyOf(head);
    this.word = word;
  }

  /** Writes the file anew. */
  public void write(Path file, Preview preview) throws IOException {
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      write(out, preview);
    }
  }

  /** Writes all who move, pack by pack; closes {@code out}. */
  public void write(Writer out, Preview preview) throws IOException {
    out.write(MARK);
    try (SequenceWriter lines = csv.writer().writeValues(out)) {
      lines.write(head.toArray());
      for (Effect effect : preview.effects()) {
        effect.movers().forEach(mover -> lines.write(cells(effect, mover)));
      }
    }
  }

  private Object[] cells(Effect effect, Mover mover) {
    Member member = mover.member();
    return new Object[] {
      harmless(effect.pack()),
      harmless(member.unit()),
      harmless(member.name()),
      harmless(member.industry()),
      harmless(member.region()),
      harmless(member.category()),
      harmless(word.apply(mover.from())),
      harmless(word.apply(mover.to())),
      score(mover.scoreBefore()),
      score(mover.scoreAfter())
    };
  }

  private static String score(@Nullable BigDecimal score) {
    return score == null ? "" : score.toPlainString();
  }

  /** A spreadsheet takes a text that begins so for a formula and carries it out. */
  public static String harmless(@Nullable Object cell) {
    String text = cell == null ? "" : String.valueOf(cell);
    return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
