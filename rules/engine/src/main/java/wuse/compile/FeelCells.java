package wuse.compile;

import java.util.List;
import java.util.Optional;
import wuse.policy.CellReader;
import wuse.policy.UnaryTest;

/**
 * Cells in FEEL, the notation of DMN, as Drools' own parser reads it, less everything that
 * computes: a cell compares with literals and nothing else. The plainest cells are recognised
 * without loading FEEL (docs/cells.md); both ways give the same spans. Safe for use by several
 * threads.
 */
public final class FeelCells implements CellReader {
  static final String NOT_FEEL = "W0650";
  static final String NOT_PLAIN = "W0651";
  static final String NO_NUMBER = "W0652";
  static final String NO_TRUTH = "W0653";
  static final String NO_WORD = "W0654";
  static final String NO_DATE = "W0655";
  static final String UNKNOWN_WORD = "W0656";
  static final String NO_ORDER = "W0657";
  static final String EMPTY_INTERVAL = "W0658";
  static final String OUT_OF_RANGE = "W0659";

  @Override
  public UnaryTest read(String text, Kind kind, List<String> words) throws BadCell {
    Optional<Cell> plain = PlainCell.recognise(text);
    return new CellSpans(kind, words)
        .of(text, plain.isPresent() ? plain.get() : FeelTree.read(text));
  }

  /** The same by FEEL alone: the definition that the recogniser is held against. */
  UnaryTest readByFeel(String text, Kind kind, List<String> words) throws BadCell {
    return new CellSpans(kind, words).of(text, FeelTree.read(text));
  }
}
