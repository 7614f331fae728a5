package wuse.sources.table;

import java.util.List;
import java.util.stream.Collectors;
import wuse.sources.Fault;
import wuse.sources.Place;

/** Mapping files that cannot be used: every fault of every file, in order of file and line. */
public final class UnfitMapping extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  /** A fault of a mapping file. */
  record At(Place place, Fault fault) {}

  private final transient List<At> faults;

  UnfitMapping(List<At> faults) {
    super(text(faults, "en"));
    this.faults = faults;
  }

  /**
   * For people: a line per fault with file, line and column.
   *
   * @param lang {@code zh} or {@code en}
   */
  public String text(String lang) {
    return text(faults, lang);
  }

  private static String text(List<At> faults, String lang) {
    return faults.stream()
        .map(at -> at.fault().text(at.place(), lang))
        .collect(Collectors.joining("\n"));
  }
}
