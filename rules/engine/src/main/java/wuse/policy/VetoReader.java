package wuse.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the veto of an indicator: when it opens, how long it holds, what it caps, what releases it.
 */
final class VetoReader {
  static final Map<String, Colour> COLOURS = Choice.of(Colour.values(), Colour::zh);

  private static final Content COLOUR = Content.Word.of(COLOURS.keySet());
  private static final Keys CASE =
      Keys.of("veto.case")
          .need("when", Content.Plain.CELL_OR_CONDITION)
          .need("atMost", COLOUR)
          .inLine();
  private static final Keys RELEASE =
      Keys.of("release")
          .someOf(
              Keys.of("release").need("officer", Content.Plain.TRUTH),
              Keys.of("release").need("when", Content.Plain.CELL_OR_CONDITION),
              Keys.of("release").need("timeOnly", Content.Plain.TRUTH))
          .inLine();
  static final Keys KEYS =
      Keys.of("veto")
          .need("opens", Content.Plain.NAME)
          .need("hold", Content.Plain.DAYS)
          .oneOf(
              Keys.of("veto").need("cases", Content.groups(CASE)),
              Keys.of("veto").need("atMost", COLOUR))
          .need("release", Content.group(RELEASE))
          .notes("note");

  private final Vocabulary vocabulary;
  private final ConditionReader conditions;
  private final Faults faults;

  VetoReader(Vocabulary vocabulary, ConditionReader conditions, Faults faults) {
    this.vocabulary = vocabulary;
    this.conditions = conditions;
    this.faults = faults;
  }

  /** {@code null} where the term that opens it is broken, which has been reported. */
  @Nullable Veto read(Block block, List<Term> reads) {
    Term opens = dateTerm(block.need("opens", "W0336"));
    int hold = hold(block.need("hold"));
    List<Veto.Case> cases = cases(block, reads);
    Veto.Release release = release(block.need("release", "W0319"), reads);
    block.close();
    return opens == null ? null : new Veto(opens, hold, cases, release);
  }

  private @Nullable Term dateTerm(Node node) {
    Term term = vocabulary.term(node);
    if (term != null && term.type() != Term.Type.DATE) {
      faults.error("W0320", node.place(), term.at(), term.name());
    }
    return term;
  }

  private int hold(Node node) {
    if (node instanceof Node.Text text && text.text().matches("\\d{1,5} days?")) {
      return Integer.parseInt(text.text().substring(0, text.text().indexOf(' ')));
    }
    new Scalars(faults).notA("W0321", node);
    return 0;
  }

  private List<Veto.Case> cases(Block block, List<Term> reads) {
    if (!block.has("cases")) {
      return List.of(new Veto.Case(Condition.ALWAYS, block.word("atMost", COLOURS, Colour.RED)));
    }
    List<Veto.Case> cases = new ArrayList<>();
    for (Block one : block.blocks("cases", CASE)) {
      Condition when = conditions.read(one.need("when"), reads.isEmpty() ? null : reads.get(0));
      cases.add(new Veto.Case(when, one.word("atMost", COLOURS, Colour.RED)));
      one.close();
    }
    return List.copyOf(cases);
  }

  private Veto.Release release(Node node, List<Term> reads) {
    Block block = Block.of(node, RELEASE, faults);
    boolean officer = block.truth("officer");
    boolean timeOnly = block.truth("timeOnly");
    Node when = block.get("when");
    block.close();
    if (node instanceof Node.Fields && !officer && !timeOnly && when == null) {
      faults.error("W0319", node.place(), "release");
    } else if (timeOnly && (officer || when != null)) {
      faults.error("W0337", node.place());
    }
    Condition condition =
        when == null ? null : conditions.read(when, reads.isEmpty() ? null : reads.get(0));
    return new Veto.Release(officer, condition, timeOnly);
  }
}
