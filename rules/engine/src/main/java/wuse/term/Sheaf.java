package wuse.term;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import wuse.facts.Dossier;
import wuse.facts.Fact;
import wuse.policy.Term;

/**
 * 一叠值: the sheets of many dossiers with the same columns, in little room: each value of a column is
 * kept once for some thousand sheets. Keeps what a decision's result can rest on; not the facts
 * behind values, nor the days on which values change. Filled by one thread, then shared.
 */
public final class Sheaf {
  /** Before it nothing was recorded. */
  private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

  private final List<Column> columns;
  private final int[] dates;
  private final List<SheafBlock> blocks = new ArrayList<>();
  private final Map<Integer, Recalled> recalled = new HashMap<>();
  private SheafBlock.Writing writing;
  private int size;

  /**
   * @param columns of the sheets, in order of place
   */
  public Sheaf(List<Column> columns) {
    this.columns = List.copyOf(columns);
    this.writing = new SheafBlock.Writing(columns.size());
    this.dates =
        IntStream.range(0, columns.size())
            .filter(place -> columns.get(place).term().type() == Term.Type.DATE)
            .toArray();
  }

  public List<Column> columns() {
    return columns;
  }

  /** How many sheets it holds. */
  public int size() {
    return size;
  }

  /** What is kept of one sheet: nothing of its dossier hangs on it. */
  public static final class Entry {
    private final SheafBlock.Value[] values;
    private final @Nullable Recalled recalled;

    private Entry(SheafBlock.Value[] values, @Nullable Recalled recalled) {
      this.values = values;
      this.recalled = recalled;
    }
  }

  /**
   * Makes a sheet ready to be added; several threads may ask.
   *
   * @param events days of which somebody may ask whether their event is gone: those of open holds
   */
  public Entry entry(Sheet sheet, Dossier dossier, Collection<LocalDate> events) {
    return new Entry(
        SheafBlock.Value.all(sheet, columns.size()),
        Recalled.of(sheet, dates, dossier.correctedAfter(EVER), events));
  }

  public void add(Entry entry) {
    writing.add(entry.values);
    if (entry.recalled != null) {
      recalled.put(size, entry.recalled);
    }
    size++;
    if (writing.isFull()) {
      close();
    }
  }

  /** Makes what was added readable; nothing is added after it. */
  public void close() {
    if (!writing.isEmpty()) {
      blocks.add(writing.block());
      writing = new SheafBlock.Writing(columns.size());
    }
  }

  /**
   * Copies values of one sheet.
   *
   * @param places of the values, and {@code at} where each goes
   */
  public void copy(int number, int[] places, Sheet into, int[] at) {
    blocks.get(number / SheafBlock.SIZE).copy(number % SheafBlock.SIZE, places, into, at);
  }

  /** What somebody may ask of the past of one sheet; null where there is nothing to tell. */
  public @Nullable Recalled recalled(int number) {
    return recalled.get(number);
  }

  /**
   * What was taken back from a dossier, as far as a decision may ask.
   *
   * @param gone by place, days whose event is known not to be, or not to be any more
   * @param takenBack by place, dates that facts gave which are taken back since
   */
  public record Recalled(
      Map<Integer, List<LocalDate>> gone, Map<Integer, List<LocalDate>> takenBack) {

    static @Nullable Recalled of(
        Sheet sheet, int[] dates, boolean corrected, Collection<LocalDate> events) {
      if (events.isEmpty() && !corrected) {
        return null;
      }
      Map<Integer, List<LocalDate>> gone = new HashMap<>();
      Map<Integer, List<LocalDate>> takenBack = new HashMap<>();
      for (int place : dates) {
        List<LocalDate> days = events.stream().filter(day -> sheet.saysGone(place, day)).toList();
        List<LocalDate> back = corrected ? sheet.takenBack(place) : List.of();
        if (!days.isEmpty()) {
          gone.put(place, days);
        }
        if (!back.isEmpty()) {
          takenBack.put(place, List.copyOf(back));
        }
      }
      return gone.isEmpty() && takenBack.isEmpty() ? null : new Recalled(gone, takenBack);
    }
  }

  /** Where the values of one sheet come from, when somebody asks for its past. */
  public interface Past {
    /** The place at which a value was kept, and what is recalled there; null for nothing. */
    @Nullable Kept of(int place);
  }

  /**
   * @param place in the sheaf
   */
  public record Kept(Recalled recalled, int place) {}

  /** Lets a sheet put together from sheaves answer for its past. */
  public static void recall(Sheet sheet, Past past) {
    sheet.setEvidence(
        new Sheet.Evidence() {
          @Override
          public List<Fact> of(int place) {
            return List.of();
          }

          @Override
          public boolean saysGone(int place, LocalDate event) {
            Kept kept = past.of(place);
            return kept != null
                && kept.recalled.gone.getOrDefault(kept.place, List.of()).contains(event);
          }

          @Override
          public List<LocalDate> takenBack(int place) {
            Kept kept = past.of(place);
            return kept == null
                ? List.of()
                : kept.recalled.takenBack.getOrDefault(kept.place, List.of());
          }
        });
  }
}
