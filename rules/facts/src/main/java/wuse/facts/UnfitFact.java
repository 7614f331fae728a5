package wuse.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value that cannot be a fact: which field, what was written, why not, what is allowed. It
 * carries no sentence for people; those stand in the message catalogues of whoever shows it.
 */
public final class UnfitFact extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /** Why a value is refused; each reason is a key of the message catalogues. */
  public enum Reason {
    /** Not of the field's type: a word where a number is due. */
    WRONG_TYPE,
    /** Not of the form that its standard prescribes: length, letters, digits. */
    WRONG_FORM,
    /** Not a word of the closed list. */
    NOT_IN_LIST,
    /** No such code or name in the standard's table. */
    UNKNOWN_CODE,
    /** The check character does not follow from the others. */
    CHECK_CHARACTER,
    /** Below zero where that cannot be. */
    NEGATIVE,
    /** Outside the range that makes sense. */
    OUT_OF_RANGE,
    /** An end before its beginning. */
    DATE_ORDER,
    /** Required and not there. */
    MISSING,
    /** More characters than allowed. */
    TOO_LONG,
    /** A character that no text may hold (NUL, half a surrogate pair). */
    BAD_CHARACTER,
    /** The kind has no such field. */
    UNKNOWN_FIELD,
    /** The field is derived or common to all facts, so it is not given among a kind's values. */
    NOT_SETTABLE
  }

  private final String field;
  private final String written;
  private final Reason reason;
  private final transient List<String> allowed;

  /**
   * @param written as it was written; null where nothing was
   * @param allowed the words that would do; empty where that is no list
   */
  public UnfitFact(String field, @Nullable Object written, Reason reason, List<String> allowed) {
    super(field + " = " + written + ": " + reason + " " + allowed);
    this.field = field;
    this.written = written == null ? "" : String.valueOf(written);
    this.reason = reason;
    this.allowed = List.copyOf(allowed);
  }

  /** Chinese name of the field. */
  public String field() {
    return field;
  }

  /** What was written there; empty if nothing was. */
  public String written() {
    return written;
  }

  /** Why it does not fit. */
  public Reason reason() {
    return reason;
  }

  /**
   * What would be accepted: the words of the list, the two bounds of a range, the earliest date,
   * the right check character, the greatest length, the names of the fields; empty where nothing
   * short can be said.
   */
  public List<String> allowed() {
    return allowed == null ? List.of() : allowed;
  }
}
