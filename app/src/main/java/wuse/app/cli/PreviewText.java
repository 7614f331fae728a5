package wuse.app.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wuse.change.Change;
import wuse.change.ChangeText;
import wuse.policy.Colour;
import wuse.preview.Cause;
import wuse.preview.Effect;
import wuse.preview.Example;
import wuse.preview.Group;
import wuse.preview.Mover;
import wuse.preview.Preview;

/** 试算 for people: what changes, who moves from where to where, because of what, at what cost. */
final class PreviewText {
  private static final int DIGEST = 12;
  private static final int GROUPS = 6;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Catalogue catalogue;
  private final BigDecimal brake;
  private final List<String> packs;
  private final PartText parts;
  private final EffortText effort;

  /**
   * @param brake a larger share to the worse needs somebody's name
   * @param packs of which something is said; empty = all
   */
  PreviewText(Catalogue catalogue, BigDecimal brake, List<String> packs, EffortText effort) {
    this.catalogue = catalogue;
    this.brake = brake;
    this.packs = packs;
    this.effort = effort;
    this.parts = new PartText(catalogue);
  }

  /** The head of the table of all who move. */
  static List<String> columns(Catalogue catalogue) {
    return List.of(catalogue.say("preview.columns").split(",", -1));
  }

  /** Says a colour or a state. */
  static UnaryOperator<String> words(Catalogue catalogue) {
    return result ->
        catalogue.word(
            Colour.named(result).isPresent() || result.equals(Colour.NOT_RATED)
                ? "colour"
                : "state",
            result);
  }

  private String word(String result) {
    return words(catalogue).apply(result);
  }

  String of(Preview preview, List<Group.Dimension> by, PreviewTimes times) {
    StringBuilder text = new StringBuilder();
    line(text, "preview.head", preview.day(), count(preview.units()), digest(preview.dataDigest()));
    changes(text, preview);
    preview.effects().stream()
        .filter(effect -> packs.isEmpty() || packs.contains(effect.pack()))
        .forEach(effect -> effect(text, preview, effect, by));
    text.append('\n');
    line(text, preview.unlike() == 0 ? "preview.null" : "preview.null.broken", preview.unlike());
    line(
        text,
        "preview.took",
        PreviewTimes.seconds(times.read()),
        PreviewTimes.seconds(times.graded()));
    return text.toString();
  }

  private void changes(StringBuilder text, Preview preview) {
    ChangeText sentences = new ChangeText(catalogue.language());
    if (preview.changes().isEmpty()) {
      line(text, "preview.same");
      return;
    }
    line(text, "preview.changes", preview.changes().size());
    for (Change change : preview.changes()) {
      text.append("  ").append(sentences.sentence(change)).append('\n');
      String since = change.since();
      if (since.compareTo(preview.day().toString()) > 0) {
        line(text, "preview.later", since, preview.day());
      }
    }
  }

  private void effect(
      StringBuilder text, Preview preview, Effect effect, List<Group.Dimension> by) {
    text.append('\n');
    line(
        text,
        "preview.pack",
        effect.name(),
        effect.pack(),
        digest(effect.digestBefore()),
        digest(effect.digestAfter()));
    distribution(text, effect);
    moved(text, effect);
    effort.lines(effect).forEach(each -> text.append(each).append('\n'));
    if (effect.moved() == 0) {
      return;
    }
    matrix(text, effect);
    causes(text, preview, effect);
    by.forEach(dimension -> groups(text, effect, dimension));
    examples(text, effect);
  }

  private void distribution(StringBuilder text, Effect effect) {
    Set<String> results = new LinkedHashSet<>(effect.before().keySet());
    results.addAll(effect.after().keySet());
    List<String> cells = new ArrayList<>();
    for (String result : results) {
      int before = effect.before().getOrDefault(result, 0);
      int after = effect.after().getOrDefault(result, 0);
      cells.add(word(result) + " " + count(before) + (before == after ? "" : "→" + count(after)));
    }
    text.append("  ").append(String.join("   ", cells)).append('\n');
  }

  private void moved(StringBuilder text, Effect effect) {
    if (effect.moved() == 0) {
      line(text, "preview.still");
      return;
    }
    line(
        text,
        "preview.moved",
        count(effect.moved()),
        count(effect.worse()),
        percent(effect.worse(), effect.compared()),
        count(effect.better()));
    if (effect.worseThan(brake)) {
      line(text, "preview.brake", brake.multiply(HUNDRED).stripTrailingZeros().toPlainString());
    }
  }

  private void matrix(StringBuilder text, Effect effect) {
    Set<String> to = new LinkedHashSet<>(effect.after().keySet());
    Grid grid = new Grid("    ");
    List<String> head = new ArrayList<>(List.of(catalogue.say("preview.fromTo")));
    to.forEach(result -> head.add(right(word(result))));
    grid.row(head.toArray(String[]::new));
    effect
        .transitions()
        .forEach(
            (from, row) -> {
              List<String> cells = new ArrayList<>(List.of(word(from)));
              to.forEach(result -> cells.add(right(cell(row.get(result)))));
              grid.row(cells.toArray(String[]::new));
            });
    text.append(grid.text());
  }

  private static String cell(@Nullable Integer units) {
    return units == null ? "·" : count(units);
  }

  private static String right(String cell) {
    return " ".repeat(Math.max(0, 6 - Grid.width(cell))) + cell;
  }

  private void causes(StringBuilder text, Preview preview, Effect effect) {
    line(text, "preview.causes");
    for (Cause cause : effect.causes()) {
      String names =
          cause.parts().stream()
              .map(part -> parts.name(preview.parts().get(part)))
              .collect(Collectors.joining(catalogue.say("preview.and")));
      String key = "preview.cause." + cause.kind().name().toLowerCase(Locale.ROOT);
      line(text, key, names, count(cause.units()), count(cause.worse()));
    }
  }

  private void groups(StringBuilder text, Effect effect, Group.Dimension by) {
    String cells =
        effect.groups().stream()
            .filter(group -> group.by() == by && group.worse() > 0)
            .limit(GROUPS)
            .map(
                group ->
                    catalogue.say(
                        "preview.group",
                        GroupText.name(group, catalogue),
                        count(group.worse()),
                        count(group.units()),
                        percent(group.worse(), group.units())))
            .collect(Collectors.joining(catalogue.say("sheet.comma")));
    if (!cells.isEmpty()) {
      line(text, "preview.groups", catalogue.say("preview.by." + by.name()), cells);
    }
  }

  private void examples(StringBuilder text, Effect effect) {
    if (effect.examples().isEmpty()) {
      return;
    }
    line(text, "preview.examples", effect.examples().size(), count(effect.moved()));
    for (Example example : effect.examples()) {
      Mover mover = example.mover();
      line(
          text,
          "preview.example",
          mover.member().name(),
          mover.member().unit(),
          scored(mover.from(), mover.scoreBefore()),
          scored(mover.to(), mover.scoreAfter()));
      example.reasons().forEach(reason -> text.append(parts.reason(reason)));
    }
  }

  private String scored(String result, @Nullable BigDecimal score) {
    return score == null ? word(result) : word(result) + " " + score.toPlainString();
  }

  private static String percent(int part, int whole) {
    return whole == 0
        ? "0"
        : HUNDRED
            .multiply(BigDecimal.valueOf(part))
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
            .toPlainString();
  }

  private static String count(int units) {
    return "%,d".formatted(units);
  }

  private static String digest(String whole) {
    return whole.isEmpty() ? "—" : whole.substring(0, Math.min(DIGEST, whole.length())) + "…";
  }

  private void line(StringBuilder text, String key, Object... arguments) {
    text.append(catalogue.say(key, arguments)).append('\n');
  }
}
