package wuse.app.cli;

/** How answers are written: for people or for programs. */
enum Format {
  TEXT,
  JSON
}
