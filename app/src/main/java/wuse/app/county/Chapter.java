package wuse.app.county;

/** One subject of what is known of a unit. */
@FunctionalInterface
interface Chapter {
  void write(Book book);
}
