package wuse.app.cli;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import wuse.app.sheet.Sheet;
import wuse.decision.Cap;
import wuse.decision.Carried;
import wuse.grading.Round;
import wuse.policy.Words;

/** 评定书 for a terminal: who, by what, what follows, what was found and on which facts. */
final class SheetText {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Round.ZONE);
  private static final int DIGEST = 12;

  private final Catalogue catalogue;

  SheetText(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Ends with an empty line. */
  String of(Sheet sheet) {
    StringBuilder text = new StringBuilder();
    head(text, sheet);
    if (sheet.conclusion() instanceof Sheet.Coloured coloured) {
      coloured(text, coloured, sheet);
    } else {
      listing(text, (Sheet.Listing) sheet.conclusion(), sheet);
    }
    foot(text, sheet);
    return text.toString();
  }

  private void head(StringBuilder text, Sheet sheet) {
    Sheet.Subject subject = sheet.subject();
    String name = subject.name() == null ? "" : subject.name();
    line(text, "sheet.head", name, subject.unit(), sheet.day());
    if (subject.sample()) {
      line(text, "sheet.sample");
    }
    String credit =
        subject.credit() == null ? null : catalogue.say("sheet.credit", subject.credit());
    String region =
        subject.region() == null ? null : catalogue.say("sheet.region", subject.region());
    String who =
        Stream.of(credit, region).flatMap(Stream::ofNullable).collect(Collectors.joining("  "));
    if (!who.isEmpty()) {
      text.append(who).append('\n');
    }
  }

  private void coloured(StringBuilder text, Sheet.Coloured coloured, Sheet sheet) {
    BigDecimal score = coloured.score();
    String colour = colour(coloured.colour());
    text.append(catalogue.say(sheet.policy().name())).append("  ");
    text.append(
        score == null
            ? catalogue.say("sheet.unrated", colour)
            : catalogue.say("sheet.colour", colour, score.toPlainString()));
    coloured.flags().forEach(flag -> text.append("  ").append(flag));
    text.append('\n');
    effective(text, coloured);
    if (score != null) {
      categories(text, coloured.categories());
    }
    caps(text, coloured.caps());
    found(text, sheet);
    open(text, sheet.open());
    holds(text, coloured);
    follows(text, coloured.follows());
    line(text, "text.rest", sheet.counts().met(), sheet.counts().notApplicable());
  }

  private void effective(StringBuilder text, Sheet.Coloured coloured) {
    text.append("  ").append(catalogue.say("text.effective", colour(coloured.effective())));
    Carried.Pending pending = coloured.pending();
    if (pending != null) {
      Object answerBy = pending.answerBy() == null ? "—" : pending.answerBy();
      text.append(
          pending.effectiveOn() == null
              ? catalogue.say(
                  "text.pendingPerson", colour(pending.colour()), pending.noticed(), answerBy)
              : catalogue.say(
                  "text.pending",
                  colour(pending.colour()),
                  pending.noticed(),
                  answerBy,
                  pending.effectiveOn()));
    }
    text.append('\n');
  }

  private void categories(StringBuilder text, List<Sheet.Category> categories) {
    Grid grid = new Grid("  ");
    for (Sheet.Category one : categories) {
      grid.row(catalogue.say(one.name()), plain(one.score()) + " / " + plain(one.of()));
    }
    text.append(grid.text());
  }

  private void caps(StringBuilder text, List<Cap> caps) {
    if (caps.isEmpty()) {
      return;
    }
    Grid grid = new Grid("  ");
    for (Cap cap : caps) {
      grid.row(
          cap.id(),
          catalogue.say("text.atMost", colour(cap.atMost())),
          catalogue.say(cap.because()));
    }
    line(text, "text.caps");
    text.append(grid.text());
  }

  private void found(StringBuilder text, Sheet sheet) {
    if (sheet.happenings().isEmpty()) {
      return;
    }
    BigDecimal points =
        sheet.happenings().stream()
            .map(Sheet.Happening::points)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    line(text, "text.missed", sheet.counts().missed(), plain(points));
    HappeningText happening = new HappeningText(catalogue);
    sheet.happenings().forEach(one -> text.append(happening.of(one)));
  }

  private void open(StringBuilder text, List<Sheet.Open> open) {
    if (open.isEmpty()) {
      return;
    }
    line(text, "sheet.open", open.size());
    MissingText missing = new MissingText(catalogue);
    for (Sheet.Open one : open) {
      text.append("  ")
          .append(one.id())
          .append("  ")
          .append(catalogue.say(one.name()))
          .append('\n');
      one.missing().forEach(value -> text.append("       ").append(missing.of(value)).append('\n'));
    }
  }

  private void holds(StringBuilder text, Sheet.Coloured coloured) {
    if (!coloured.holds().isEmpty()) {
      line(text, "sheet.holds");
    }
    for (Sheet.Hold one : coloured.holds()) {
      Carried.Hold hold = one.hold();
      String until =
          hold.released() == null
              ? catalogue.say("sheet.hold.open", hold.until())
              : catalogue.say("sheet.hold.released", hold.until(), hold.released());
      text.append("  ")
          .append(hold.id())
          .append("  ")
          .append(catalogue.say("sheet.hold", one.name(), colour(hold.atMost()), hold.from()))
          .append(until)
          .append('\n');
    }
    if (coloured.lastDowngrade() != null && coloured.risesFrom() != null) {
      line(text, "sheet.downgrade", coloured.lastDowngrade(), coloured.risesFrom());
    }
  }

  private void follows(StringBuilder text, Map<String, Words> follows) {
    if (follows.isEmpty()) {
      return;
    }
    Grid grid = new Grid("  ");
    follows.forEach(
        (what, says) -> grid.row(catalogue.word("sheet.follows", what), catalogue.say(says)));
    line(text, "sheet.follows");
    text.append(grid.text());
  }

  private void listing(StringBuilder text, Sheet.Listing listing, Sheet sheet) {
    text.append(catalogue.say(sheet.policy().name())).append("  ");
    text.append(catalogue.word("state", listing.state())).append('\n');
    dated(text, "text.since", listing.since());
    dated(text, "text.until", listing.until());
    dated(text, "text.again", listing.earliestAgain());
    said(text, "", listing.because());
    said(text, "sheet.privileges", listing.privileges());
    said(text, "sheet.stays", listing.stays());
  }

  private void said(StringBuilder text, String heading, List<Words> words) {
    if (!heading.isEmpty() && !words.isEmpty()) {
      line(text, heading);
    }
    words.forEach(one -> text.append("  ").append(catalogue.say(one)).append('\n'));
  }

  private void dated(StringBuilder text, String key, @Nullable Object day) {
    if (day != null) {
      text.append("  ").append(catalogue.say(key, day)).append('\n');
    }
  }

  private void foot(StringBuilder text, Sheet sheet) {
    Sheet.Proof proof = sheet.proof();
    if (sheet.horizon() != null) {
      line(text, "text.horizon", sheet.horizon());
    }
    line(
        text,
        "sheet.pack",
        sheet.policy().path(),
        sheet.policy().version(),
        shortened(sheet.policy().digest()));
    if (sheet.policy().reviewDue() != null) {
      line(text, "sheet.overdue.pack", sheet.policy().reviewDue());
    }
    line(
        text,
        "sheet.run",
        proof.run(),
        catalogue.word("run.state", proof.state().zh()),
        proof.graded(),
        minute(proof.knownAt()));
    line(
        text,
        proof.holds() ? "sheet.proof" : "sheet.proof.broken",
        shortened(proof.stored()),
        shortened(proof.replayed()));
    text.append(catalogue.mode(proof.version())).append('\n');
    line(text, "sheet.noAct");
    text.append(catalogue.say(sheet.policy().notice())).append('\n');
  }

  private void line(StringBuilder text, String key, Object... arguments) {
    text.append(catalogue.say(key, arguments)).append('\n');
  }

  private String colour(@Nullable String colour) {
    return colour == null ? "—" : catalogue.word("colour", colour);
  }

  static String minute(Instant at) {
    return MINUTE.format(at);
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static String shortened(String digest) {
    return digest.substring(0, Math.min(DIGEST, digest.length()));
  }
}
