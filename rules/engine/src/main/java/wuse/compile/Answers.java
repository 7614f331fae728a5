package wuse.compile;

import wuse.term.Sheet;

/** A sheet and what the questions found on it. */
public final class Answers {
  private final Sheet sheet;
  private final int[] answers;

  /**
   * @param sheet the values that are asked
   * @param questions how many are asked
   */
  public Answers(Sheet sheet, int questions) {
    this.sheet = sheet;
    this.answers = new int[questions];
  }

  /** The values that are asked. */
  public Sheet sheet() {
    return sheet;
  }

  /**
   * The answer to the question at {@code place}; {@link Question#NOTHING} where its rule did not
   * match.
   */
  public int to(int place) {
    return answers[place];
  }

  void set(int place, int answer) {
    answers[place] = answer;
  }
}
