package wuse.policy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What all packs share: instruments of law, calendars of working days, which pack holds a role
 * where.
 *
 * @param instruments by canonical id
 * @param aliases other spellings of an instrument's id
 * @param calendars by year
 * @param wordings what articles say
 */
public record Library(
    Map<String, Instrument> instruments,
    Map<String, String> aliases,
    Map<Integer, CalendarYear> calendars,
    java.util.List<Binding> bindings,
    Wordings wordings) {

  /** An instrument of law; both dates inclusive, an absent end is open. */
  public record Instrument(
      String id,
      Words title,
      LocalDate from,
      @Nullable LocalDate to,
      String region,
      Map<String, Article> articles,
      @Nullable String verification,
      Position at) {}

  /**
   * An article; its own dates where they differ from the instrument's.
   *
   * @param carries empty where nobody has said: then the article is only known to exist
   */
  public record Article(
      String number,
      String topic,
      LocalDate from,
      @Nullable LocalDate to,
      @Nullable String verification,
      Set<Load> carries,
      Position at) {}

  /** What the text of an article does, as a person read it. */
  public enum Load {
    DUTY("义务"),
    PENALTY("罚则"),
    PROCEDURE("程序");

    private final String zh;

    Load(String zh) {
      this.zh = zh;
    }

    public String zh() {
      return zh;
    }
  }

  /**
   * A citation as somebody wrote it.
   *
   * @param instrument by its id or by an alias, known or not
   * @param article absent where a whole instrument is meant
   */
  public record Written(String instrument, @Nullable String article) {}

  /** The instrument of this id or alias; null where there is none. */
  public @Nullable Instrument named(String name) {
    Instrument named = instruments.get(name);
    String meant = aliases.get(name);
    return named != null || meant == null ? named : instruments.get(meant);
  }

  /**
   * {@code 法典#174}, {@code CODE-174} or {@code GB12348-2008}: a whole id is tried before a number
   * is cut off.
   */
  public Written apart(String text) {
    int mark = text.indexOf('#');
    if (mark < 0 && named(text) == null) {
      mark = text.lastIndexOf('-');
    }
    return mark <= 0
        ? new Written(text, null)
        : new Written(text.substring(0, mark), text.substring(mark + 1));
  }

  /** 国务院办公厅's holidays and 调休 of one year. */
  public record CalendarYear(int year, Set<LocalDate> holidays, Set<LocalDate> workdays) {}

  /** In {@code region} and below, {@code pack} has {@code role}; the longest region wins. */
  public record Binding(String region, String role, String pack, Position at) {}

  /**
   * The pack that has {@code role} for a unit in {@code region} (a GB/T 2260 code, may be empty);
   * null where none has.
   */
  public @Nullable String packFor(String role, String region) {
    Binding best = null;
    for (Binding binding : bindings) {
      boolean fits = binding.region().equals("全国") || region.startsWith(binding.region());
      if (binding.role().equals(role) && fits && (best == null || rank(binding) > rank(best))) {
        best = binding;
      }
    }
    return best == null ? null : best.pack();
  }

  private static int rank(Binding binding) {
    return binding.region().equals("全国") ? 0 : binding.region().length();
  }
}
