package wuse.app.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wuse.decision.Cap;
import wuse.decision.Carried;
import wuse.decision.Decision;
import wuse.decision.Finding;
import wuse.dossier.Entry;
import wuse.grading.Sentences;
import wuse.policy.Pack;
import wuse.policy.Slice;
import wuse.policy.Words;

/**
 * A decision for people: what it comes to, then what cost points, by happening, then what nobody
 * could say.
 */
final class DecisionText {
  private static final int DIGEST = 12;

  private final Slice slice;
  private final Sentences sentences;
  private final Catalogue catalogue;
  private final Map<String, Words> categories = new LinkedHashMap<>();

  DecisionText(Slice slice, Catalogue catalogue) {
    this.slice = slice;
    this.sentences = new Sentences(slice);
    this.catalogue = catalogue;
    if (slice instanceof Slice.OfScorecard scorecard) {
      for (Pack.Category category : scorecard.categories()) {
        categories.put(category.id(), category.name());
      }
    }
  }

  /** Ends with an empty line. */
  String of(Entry.Accepted entry, Decision decision) {
    StringBuilder text = new StringBuilder();
    String name = entry.name() == null ? "" : entry.name();
    text.append(catalogue.say("text.head", name, decision.enterprise(), decision.day()));
    text.append('\n');
    if (decision.result() instanceof Decision.Coloured coloured) {
      coloured(text, coloured, decision);
    } else {
      listed(text, (Decision.Listed) decision.result());
    }
    foot(text, decision);
    return text.toString();
  }

  private void coloured(StringBuilder text, Decision.Coloured coloured, Decision decision) {
    String colour = catalogue.word("colour", coloured.colour());
    BigDecimal score = coloured.score();
    text.append(catalogue.say(slice.head().name())).append("  ");
    text.append(
        score == null
            ? catalogue.say("text.unrated", colour)
            : catalogue.say("text.colour", colour, score.toPlainString()));
    coloured.flags().forEach(flag -> text.append("  ").append(flag));
    text.append('\n');
    effective(text, decision.carried(), coloured.colour());
    categories(text, coloured.categories());
    caps(text, coloured.caps());
    missed(text, decision);
    undecided(text, decision);
    text.append(
            catalogue.say(
                "text.rest",
                decision.count(Finding.Outcome.MET),
                decision.count(Finding.Outcome.NOT_APPLICABLE)))
        .append('\n');
  }

  private void effective(StringBuilder text, Carried carried, String colour) {
    String effective = carried.effectiveColour();
    if (effective == null || effective.equals(colour)) {
      return;
    }
    text.append("  ").append(catalogue.say("text.effective", word(effective)));
    Carried.Pending pending = carried.pending();
    if (pending != null) {
      text.append(pending(pending));
    }
    text.append('\n');
  }

  private String pending(Carried.Pending pending) {
    Object answerBy = pending.answerBy() == null ? "—" : pending.answerBy();
    return pending.effectiveOn() == null
        ? catalogue.say("text.pendingPerson", word(pending.colour()), pending.noticed(), answerBy)
        : catalogue.say(
            "text.pending",
            word(pending.colour()),
            pending.noticed(),
            answerBy,
            pending.effectiveOn());
  }

  private String word(@Nullable String colour) {
    return colour == null ? "—" : catalogue.word("colour", colour);
  }

  private void categories(StringBuilder text, List<Decision.CategoryScore> scores) {
    Grid grid = new Grid("  ");
    for (Decision.CategoryScore score : scores) {
      Words name = categories.getOrDefault(score.category(), new Words("", ""));
      grid.row(catalogue.say(name), score.score().toPlainString() + " / " + score.of());
    }
    text.append(grid.text());
  }

  private void caps(StringBuilder text, List<Cap> caps) {
    if (caps.isEmpty()) {
      return;
    }
    Grid grid = new Grid("  ");
    for (Cap cap : caps) {
      String atMost = catalogue.say("text.atMost", word(cap.atMost()));
      grid.row(cap.id(), atMost, catalogue.say(cap.because()));
    }
    text.append(catalogue.say("text.caps")).append('\n').append(grid.text());
  }

  /** Those of one happening together, then those that rest on none. */
  private void missed(StringBuilder text, Decision decision) {
    List<Finding.Missed> missed = of(decision, Finding.Missed.class);
    if (missed.isEmpty()) {
      return;
    }
    BigDecimal points =
        missed.stream().map(Finding.Missed::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    text.append(catalogue.say("text.missed", missed.size(), plain(points))).append('\n');
    for (Decision.Group group : decision.groups()) {
      text.append("  ")
          .append(catalogue.say("text.event", group.event(), plain(group.points())))
          .append('\n');
      text.append(
          rows("    ", missed.stream().filter(m -> group.event().equals(m.event())).toList()));
    }
    text.append(rows("  ", missed.stream().filter(m -> m.event() == null).toList()));
  }

  private String rows(String indent, List<Finding.Missed> missed) {
    Grid grid = new Grid(indent);
    for (Finding.Missed one : missed) {
      grid.row(
          one.id(),
          "−" + plain(one.points()),
          catalogue.say(sentences.of(one)) + "  " + basis(one));
    }
    return grid.text();
  }

  private String basis(Finding finding) {
    return catalogue.say("text.basis", String.join(catalogue.say("text.and"), finding.basis()));
  }

  private void undecided(StringBuilder text, Decision decision) {
    List<Finding.Undecided> undecided = of(decision, Finding.Undecided.class);
    if (undecided.isEmpty()) {
      return;
    }
    Grid grid = new Grid("  ");
    undecided.forEach(one -> grid.row(one.id(), catalogue.say(sentences.of(one))));
    BigDecimal share =
        decision.undecidedShare().movePointRight(2).setScale(1, RoundingMode.HALF_UP);
    text.append(catalogue.say("text.undecided", undecided.size(), share.toPlainString()))
        .append('\n')
        .append(grid.text());
  }

  private static <F extends Finding> List<F> of(Decision decision, Class<F> kind) {
    return decision.findings().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .collect(Collectors.toList());
  }

  private void listed(StringBuilder text, Decision.Listed listed) {
    text.append(catalogue.say(slice.head().name())).append("  ");
    text.append(catalogue.word("state", listed.state())).append('\n');
    dated(text, "text.since", listed.since());
    dated(text, "text.until", listed.until());
    dated(text, "text.again", listed.earliestAgain());
    listed.because().forEach(why -> text.append("  ").append(catalogue.say(why)).append('\n'));
    String privileges = listed.privileges() ? "text.privileges.on" : "text.privileges.off";
    text.append("  ").append(catalogue.say(privileges)).append('\n');
  }

  private void dated(StringBuilder text, String key, @Nullable Object day) {
    if (day != null) {
      text.append("  ").append(catalogue.say(key, day)).append('\n');
    }
  }

  private void foot(StringBuilder text, Decision decision) {
    if (decision.horizon() != null) {
      text.append(catalogue.say("text.horizon", decision.horizon())).append('\n');
    }
    text.append(
            catalogue.say(
                "text.pack",
                decision.pack(),
                decision.packVersion(),
                decision.packDigest().substring(0, DIGEST),
                decision.contentDigest().substring(0, DIGEST)))
        .append('\n');
    text.append(catalogue.say(slice.head().notice())).append('\n');
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
