package wuse.sources.table;

import org.jspecify.annotations.Nullable;

/** Looks for the place of a file in the order of reading; its first rows say it. */
final class OrderSearch implements SheetVisitor {
  private final Mappings mappings;
  private final String file;
  private HeaderSearch search;
  private int order = Integer.MAX_VALUE;

  OrderSearch(Mappings mappings, String file) {
    this.mappings = mappings;
    this.file = file;
    this.search = new HeaderSearch(mappings, file, null);
  }

  int order() {
    return order;
  }

  @Override
  public void begin(@Nullable String sheet) {
    search = new HeaderSearch(mappings, file, sheet);
  }

  @Override
  public void row(Row row) {
    if (search.add(row)) {
      decide();
      throw new EnoughSeen();
    }
  }

  @Override
  public void end() {
    decide();
  }

  private void decide() {
    HeaderSearch.Found found = search.found();
    order = found == null ? order : Math.min(order, found.mapping().order());
  }

  /** Stops a file from being shown once its mapping is known. */
  static final class EnoughSeen extends RuntimeException {
    private static final long serialVersionUID = 1;

    EnoughSeen() {
      super(null, null, false, false);
    }
  }
}
