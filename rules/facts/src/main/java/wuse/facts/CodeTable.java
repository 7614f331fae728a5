package wuse.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of a standard, as shipped beside the classes: first line {@code #} with the standard, its
 * edition and what is known to be missing; second line the columns; then rows {@code code,…,name},
 * where only the name may hold commas.
 */
public final class CodeTable {
  private final String standard;
  private final Map<String, List<String>> rows;

  private CodeTable(String standard, Map<String, List<String>> rows) {
    this.standard = standard;
    this.rows = rows;
  }

  /**
   * Reads {@code wuse/facts/<file>} from the class path.
   *
   * @throws IllegalStateException if it is not there: our jar is broken
   */
  public static CodeTable read(String file) {
    InputStream stream = CodeTable.class.getResourceAsStream(file);
    if (stream == null) {
      throw new IllegalStateException("no " + file);
    }
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      String standard = line(reader).substring(2);
      int columns = line(reader).split(",").length;
      Map<String, List<String>> rows = new LinkedHashMap<>();
      reader
          .lines()
          .map(row -> List.of(row.split(",", columns)))
          .forEach(row -> rows.putIfAbsent(row.get(0), row));
      return new CodeTable(standard, rows);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String line(BufferedReader reader) throws IOException {
    String line = reader.readLine();
    if (line == null) {
      throw new IOException("code table without head");
    }
    return line;
  }

  /** Standard, edition, and what is known to be missing. */
  public String standard() {
    return standard;
  }

  /** The row of a code, its columns in order; null if the table does not have it. */
  public @Nullable List<String> row(String code) {
    return rows.get(code);
  }

  /** The name of a code (last column); null if the table does not have it. */
  public @Nullable String name(String code) {
    List<String> row = rows.get(code);
    return row == null ? null : row.get(row.size() - 1);
  }

  /** All rows in the order of the file. */
  public Collection<List<String>> rows() {
    return rows.values();
  }
}
