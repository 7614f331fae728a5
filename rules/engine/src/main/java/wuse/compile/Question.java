package wuse.compile;

import wuse.term.Sheet;

/** One question that a pack asks of every sheet: one rule of the rule base. */
public interface Question {
  /** There is nothing to tell. */
  int NOTHING = 0;

  /**
   * {@link #NOTHING}, or a number whose meaning belongs to the asker. A pure function of the sheet.
   */
  int answer(Sheet sheet);
}
