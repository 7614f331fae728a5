package wuse.decision;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.facts.FactId;

/**
 * 认定: what one indicator says of one dossier. Every indicator of a pack has one in every decision.
 */
public sealed interface Finding {

  /** The indicator's id. */
  String id();

  /** What it comes to, as decisions and reports write it. */
  Outcome outcome();

  /** What it costs; zero unless missed. */
  default BigDecimal points() {
    return BigDecimal.ZERO;
  }

  /** The articles in force on the day of the decision, in canonical form. */
  List<String> basis();

  /** The four endings. */
  enum Outcome {
    MET("met"),
    MISSED("missed"),
    UNDECIDED("undecided"),
    NOT_APPLICABLE("notApplicable");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }

    /** The word that programs read. */
    public String word() {
      return word;
    }
  }

  /** Fully met: nothing is deducted. */
  record Met(String id, List<String> basis) implements Finding {
    @Override
    public Outcome outcome() {
      return Outcome.MET;
    }
  }

  /** The indicator does not concern this unit. */
  record NotApplicable(String id, List<String> basis) implements Finding {
    @Override
    public Outcome outcome() {
      return Outcome.NOT_APPLICABLE;
    }
  }

  /**
   * Not met, and it costs.
   *
   * @param band place of the band in its rule; −1 where missing data count as the worst band
   * @param read the values that the bands read
   * @param facts the facts that the values rest on, oldest first
   * @param event the happening that the facts belong to
   */
  record Missed(
      String id,
      BigDecimal points,
      int band,
      List<Read> read,
      List<FactId> facts,
      @Nullable String event,
      List<String> basis)
      implements Finding {
    @Override
    public Outcome outcome() {
      return Outcome.MISSED;
    }
  }

  /**
   * Cannot be said.
   *
   * @param missing the terms that would be needed
   */
  record Undecided(String id, List<Read> missing, List<String> basis) implements Finding {
    @Override
    public Outcome outcome() {
      return Outcome.UNDECIDED;
    }
  }

  /**
   * A term's value as it was read.
   *
   * @param term the term's key
   * @param value as plain text: number without trailing zeros, ISO date, true or false, word;
   *     absent where it is missing
   * @param vouched for a missing value: whether a source says that there is nothing
   */
  record Read(String term, @Nullable String value, boolean vouched) {}
}
