package wuse.sources.table;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An entry under {@code covers}: of which kind of fact a table holds all there is, from when to
 * when and for whom.
 *
 * @param top the whole mapping, at whose beginning a missing end of the span is told
 */
record CoverClause(Node node, Node top, NodeWords say) {
  private static final List<String> KEYS = List.of("kind", "from", "to", "of", "region");

  CoverRule rule() {
    say.known(node, KEYS);
    Node region = node.get("region");
    return new CoverRule(
        say.kind(node).zh(),
        bound(node.get("from")),
        bound(node.get("to")),
        say.choice(node.get("of"), CoverRule.Scope.values(), CoverRule.Scope.NAMED),
        region == null ? null : new SourceClause(region, say).first());
  }

  private CoverRule.Bound bound(@Nullable Node end) {
    if (end == null) {
      say.fault("S304", top, "from, to", List.of());
      return new CoverRule.Bound(null, null);
    }
    for (CoverRule.Bound.Word word : CoverRule.Bound.Word.values()) {
      if (word.name().toLowerCase(Locale.ROOT).equals(end.word())) {
        return new CoverRule.Bound(null, word);
      }
    }
    return new CoverRule.Bound(new SourceClause(end, say).first(), null);
  }
}
