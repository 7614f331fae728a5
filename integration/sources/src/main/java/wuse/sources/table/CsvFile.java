package wuse.sources.table;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** A text file of rows, cells parted by comma, tab or semicolon. */
final class CsvFile extends TableFile {
  private static final CsvMapper CSV = new CsvMapper();
  private static final int LOOK_AHEAD = 16 * 1024;

  private final Path file;
  private final Encoding encoding;

  CsvFile(Path file, Encoding encoding) {
    this.file = file;
    this.encoding = encoding;
  }

  @Override
  void show(SheetVisitor visitor) {
    try (Reader text = encoding.reader(file)) {
      visitor.begin(null);
      rows(text, visitor);
      visitor.end();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void rows(Reader text, SheetVisitor visitor) throws IOException {
    long number = 0;
    try (MappingIterator<List<String>> rows =
        CSV.readerForListOf(String.class)
            .with(CsvSchema.emptySchema().withColumnSeparator(separator(text)))
            .with(CsvReadFeature.WRAP_AS_ARRAY)
            .readValues(text)) {
      while (rows.hasNext()) {
        visitor.row(new Row(++number, rows.next()));
      }
    } catch (CharacterCodingException misfit) {
      throw misfit(number);
    } catch (JacksonException broken) {
      if (broken.getCause() instanceof CharacterCodingException) {
        throw misfit(number);
      }
      throw new RefusedFile("S019", String.valueOf(number + 1));
    }
  }

  private RefusedFile misfit(long number) {
    return new RefusedFile("S015", encoding.charset().name(), String.valueOf(number + 1));
  }

  /** The one that stands most often in the first line. */
  private static char separator(Reader text) throws IOException {
    text.mark(LOOK_AHEAD);
    String line = firstLine(text);
    text.reset();
    char separator = ',';
    for (char other : new char[] {'\t', ';'}) {
      if (count(line, other) > count(line, separator)) {
        separator = other;
      }
    }
    return separator;
  }

  private static String firstLine(Reader text) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < LOOK_AHEAD - 1; i++) {
      int c = text.read();
      if (c < 0 || c == '\n') {
        break;
      }
      line.append((char) c);
    }
    return line.toString();
  }

  private static long count(String line, char c) {
    return line.chars().filter(other -> other == c).count();
  }
}
