package wuse.facts;

/**
 * A closed list of words: constants are English, {@link #zh()} is the word that files and officers
 * use.
 */
public interface Named {
  /** The Chinese word, unique within its list. */
  String zh();
}
