package wuse.sources.table;

import org.jspecify.annotations.Nullable;

/** Is shown the rows of a file, sheet by sheet, once and in order. */
interface SheetVisitor {
  /** A sheet begins; a csv file is one sheet without a name. */
  void begin(@Nullable String sheet);

  void row(Row row);

  void end();
}
