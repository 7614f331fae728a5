package wuse.app.cli;

/** How answers are written: for people or for programs. */
enum Format {
  TEXT,
  JSON,
  /** Faults alone: the exchange format of static checks, 2.1.0. */
  SARIF,
  /** Faults alone: annotations of a build at GitHub. */
  GITHUB
}
