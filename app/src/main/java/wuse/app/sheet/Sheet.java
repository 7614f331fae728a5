package wuse.app.sheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wuse.app.store.RunState;
import wuse.decision.Cap;
import wuse.decision.Carried;
import wuse.facts.FactId;
import wuse.facts.UnitId;
import wuse.policy.Words;

/**
 * 评定书: the sheet of one unit and one pack on one day. It is a system's assessment, never an
 * administrative act, and {@link Policy#notice} says so wherever it is shown.
 *
 * @param day whose rules and facts were in force
 * @param happenings what cost points, grouped by what happened; dearest first, then what rests on
 *     no one event
 * @param open what could not be decided
 * @param horizon the first day on which it may differ by itself; null when never
 */
public record Sheet(
    Subject subject,
    LocalDate day,
    Policy policy,
    Conclusion conclusion,
    List<Happening> happenings,
    List<Open> open,
    Counts counts,
    @Nullable LocalDate horizon,
    Proof proof) {
  public Sheet {
    happenings = List.copyOf(happenings);
    open = List.copyOf(open);
  }

  /**
   * Who was assessed, as known then.
   *
   * @param credit code of the legal person
   * @param region as people write it, with its code
   * @param sample whether the unit is made up
   */
  public record Subject(
      UnitId unit,
      @Nullable String name,
      @Nullable String credit,
      @Nullable String region,
      boolean sample) {}

  /**
   * By what it was assessed.
   *
   * @param version first day of the version in force
   * @param digest of what was in force on the day
   * @param reviewDue the day by which the pack as a whole had to be held against the law again;
   *     null while it is not overdue
   */
  public record Policy(
      String path,
      Words name,
      String authority,
      String version,
      String digest,
      Words notice,
      @Nullable LocalDate reviewDue) {}

  /** What follows. */
  public sealed interface Conclusion {}

  /**
   * Of a scorecard.
   *
   * @param colour as computed
   * @param effective the colour that counts towards the public; null before the first
   * @param pending a worsening that is announced and not yet effective
   * @param risesFrom the first day after the last downgrade on which the colour may rise again
   * @param holds vetoes that are open, or closed while their trigger still stands
   * @param follows what the colour entails, by what it concerns; empty where not rated
   */
  public record Coloured(
      String colour,
      @Nullable String effective,
      @Nullable BigDecimal score,
      List<Category> categories,
      List<Cap> caps,
      List<String> flags,
      Carried.@Nullable Pending pending,
      @Nullable LocalDate lastDowngrade,
      @Nullable LocalDate risesFrom,
      List<Hold> holds,
      Map<String, Words> follows)
      implements Conclusion {}

  /**
   * Of a roster.
   *
   * @param privileges what a member in good standing has; empty while they are off
   * @param stays what no member is excused from
   */
  public record Listing(
      String state,
      @Nullable LocalDate since,
      @Nullable LocalDate until,
      @Nullable LocalDate earliestAgain,
      List<Words> because,
      List<Words> privileges,
      List<Words> stays)
      implements Conclusion {}

  /** A category's score out of its weight. */
  public record Category(String id, Words name, BigDecimal score, BigDecimal of) {}

  /** A veto's hold with the name of its indicator. */
  public record Hold(Words name, Carried.Hold hold) {}

  /**
   * What one happening cost.
   *
   * @param event ties the facts; null for findings that rest on no one event
   */
  public record Happening(@Nullable String event, BigDecimal points, List<Item> items) {}

  /**
   * One indicator that cost points.
   *
   * @param says what was found
   * @param limit what would have cost nothing
   * @param basis the articles in force on the day
   * @param missing what was not there, where missing data counted as the worst
   * @param reviewDue the day by which the rule had to be held against the law again; null while it
   *     is not overdue
   */
  public record Item(
      String id,
      Words name,
      Words category,
      BigDecimal points,
      Words says,
      Words limit,
      List<Value> values,
      List<Article> basis,
      List<Exhibit> exhibits,
      List<Missing> missing,
      @Nullable LocalDate reviewDue) {}

  /** A value that was read, with its unit. */
  public record Value(String term, Words name, Words value, @Nullable String unit) {}

  /**
   * An article as cited.
   *
   * @param text canonical, as in {@code 排污许可管理条例#22}
   * @param topic what it is about; null where the library does not say
   * @param wording what it says, a paragraph a line; null where the packs do not hold its text of
   *     the day
   */
  public record Article(String text, @Nullable String topic, @Nullable String wording) {

    /** Whether an article is meant, and not an instrument as a whole. */
    public boolean isOne() {
      return text.indexOf('#') > 0;
    }
  }

  /**
   * A fact that a finding rests on.
   *
   * @param place file and row, packet, table and key
   * @param then the articles that were in force on the fact's own day; empty where there were none
   */
  public record Exhibit(
      FactId id,
      Words kind,
      LocalDate occurred,
      Instant recorded,
      String source,
      String place,
      Words standing,
      Words by,
      List<Said> says,
      List<Article> then) {}

  /** One field of a fact. */
  public record Said(Words name, Words value, @Nullable String unit) {}

  /** An indicator that could not be decided. */
  public record Open(String id, Words name, Words says, List<Missing> missing) {}

  /**
   * A value that was not there.
   *
   * @param kinds the kinds of fact that would give it; empty where a person gives it
   * @param sources who vouches for such facts of this unit, with how far; empty = nobody
   * @param vouched whether a source says that there is nothing
   */
  public record Missing(
      String term, Words name, List<Words> kinds, List<String> sources, boolean vouched) {}

  /** How many indicators ended how. */
  public record Counts(long met, long missed, long undecided, long notApplicable) {}

  /**
   * Where it is kept, and whether it comes out again.
   *
   * @param run the night that it belongs to
   * @param version digest of the signed version that the night graded by; empty in mode open
   * @param graded the day on which it was last computed; kept since where that is earlier
   * @param stored content digest as kept
   * @param replayed content digest as computed anew for this sheet
   * @param dossier digest of what it was made from
   * @param link of the unit's chain
   */
  public record Proof(
      long run,
      String version,
      RunState state,
      LocalDate graded,
      Instant knownAt,
      String stored,
      String replayed,
      String dossier,
      String link) {

    /** Whether computing it again gave the same. */
    public boolean holds() {
      return stored.equals(replayed);
    }
  }
}
