package wuse.app.cli;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import wuse.policy.Words;
import wuse.preview.Part;
import wuse.preview.Reason;

/** The parts of a draft, and the reasons why a unit moves, in the words of one language. */
final class PartText {
  private final Catalogue catalogue;

  PartText(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** {@code P18 年度执行报告按时提交}, {@code 五色生态码的色界}; many parts tried together are joined. */
  String name(Part part) {
    return part.atoms().stream()
        .map(this::name)
        .collect(Collectors.joining(catalogue.say("sheet.comma")));
  }

  private String name(Part.Atom atom) {
    return catalogue.say("preview.part." + atom.kind().name(), atom.id(), atom.name());
  }

  /** A line, or two where both states say something. */
  String reason(Reason reason) {
    String points =
        reason.pointsBefore().compareTo(reason.pointsAfter()) == 0
            ? ""
            : catalogue.say(
                "preview.points", plain(reason.pointsBefore()), plain(reason.pointsAfter()));
    String subject = (reason.id() + " " + catalogue.say(reason.name()) + points).strip();
    String before = said(reason.before());
    String after = said(reason.after());
    String sentence = before.equals(after) ? after : catalogue.say("preview.said", before, after);
    return "      " + (subject.isEmpty() ? "" : subject + "  ") + sentence + "\n";
  }

  private String said(Words words) {
    String text = catalogue.say(words);
    return text.isEmpty() ? "—" : text;
  }

  private static String plain(BigDecimal points) {
    return points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString();
  }
}
