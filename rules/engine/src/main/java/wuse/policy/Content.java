package wuse.policy;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** What stands at a key of a policy file, as far as the format itself can tell. */
public sealed interface Content {

  /** What is written the same wherever it stands. */
  enum Plain implements Content {
    TEXT,
    /** A text of one or more paragraphs, each in a line of its own below {@code |-}. */
    PARAGRAPHS,
    /** A name of something declared elsewhere: a term, a rule, an indicator, a role. */
    NAME,
    NUMBER,
    /** A number that is not negative. */
    POINTS,
    /** A number above zero. */
    AMOUNT,
    /** A whole number that is not negative. */
    COUNT,
    /** A number from 0 to 1. */
    SHARE,
    TRUTH,
    /** As {@code 2026-08-15}. */
    DATE,
    /** As {@code 12 months}. */
    PERIOD,
    /** As {@code 180 days}. */
    DAYS,
    /** An article, {@code 排污许可管理条例#22}, or a whole instrument. */
    CITATION,
    /** One value of whatever type its term has. */
    VALUE,
    /** Whatever the reader of cases and dossiers makes of it. */
    ANY,
    /** A condition: terms and their cells, {@code any}, {@code all}, {@code not}. */
    CONDITION,
    /** A cell on the term that the indicator reads first, or a condition. */
    CELL_OR_CONDITION,
    /** A kind of fact, by its Chinese name or its record's. */
    KIND,
    /** A field of the kind that stands at {@code from}. */
    FIELD,
    /** A condition on the fields of that kind. */
    WHERE
  }

  /** One of the words that the format knows. */
  record Word(List<String> of) implements Content {
    static Word of(Collection<String> words) {
      return new Word(List.copyOf(words));
    }
  }

  /** A mapping with declared keys. */
  record Group(Supplier<Keys> keys) implements Content {}

  /**
   * A list; one plain item may stand for a list of itself.
   *
   * @param mayBeEmpty whether a list of nothing says something
   */
  record Many(Content each, boolean mayBeEmpty) implements Content {
    Many(Content each) {
      this(each, false);
    }
  }

  /** Exactly two. */
  record Pair(Content each) implements Content {}

  /** One of these, told apart by how it is written. */
  record Either(List<Content> of) implements Content {}

  /** A mapping whose keys the author chooses. */
  record Entries(Content value) implements Content {}

  /** {@code true}, and nothing else. */
  record Affirmed() implements Content {}

  static Content group(Keys keys) {
    return new Group(() -> keys);
  }

  static Content groups(Keys keys) {
    return new Many(group(keys));
  }
}
