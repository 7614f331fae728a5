package wuse.sources.table;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.facts.Obtainer;
import wuse.facts.Standing;

/** What the rows of a table say. */
interface Layout {
  /** Name of the source, part of the identity of every fact. */
  String source(Line line);

  /** Standing of the facts where no column says it. */
  Standing standing();

  /** Who obtained them where no column says it. */
  Obtainer by();

  /** Rows in a row that share this say one thing together; null for a row that stands alone. */
  @Nullable String together(Line line);

  /**
   * @param lines one row, or all that belong together
   */
  Said read(List<Line> lines, Setting setting);

  /** Every header that is read. */
  List<Names> names();
}
