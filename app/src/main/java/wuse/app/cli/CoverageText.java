package wuse.app.cli;

import java.time.LocalDate;
import java.util.Locale;
import wuse.simulate.Coverage;

/** Places of a policy that cases look at or not, in words. */
final class CoverageText {
  private final Catalogue catalogue;

  CoverageText(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  String kind(Coverage.Kind kind) {
    return catalogue.say("coverage.kind." + kind.name().toLowerCase(Locale.ROOT));
  }

  String share(Coverage.Share share) {
    return share.percent() + "% (" + share.covered() + "/" + share.of() + ")";
  }

  String item(Coverage.Item item) {
    String what = item.what().isEmpty() ? "" : " " + item.what();
    String from =
        item.from().equals(LocalDate.MIN) ? "" : " " + catalogue.say("coverage.from", item.from());
    return item.subject()
        + " "
        + kind(item.kind())
        + what
        + from
        + " ["
        + String.join(" ", item.articles())
        + "]";
  }
}
