package wuse.check;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wuse.policy.Citation;
import wuse.policy.Indicator;
import wuse.policy.Library;
import wuse.policy.Pack;
import wuse.policy.Versions;

/**
 * Whether a duty that is marked 法定 rests on an article of which a person has said that it lays the
 * duty down; that an article exists says nothing of what is in it.
 */
final class DutyCheck {
  /** Characters of an article that are shown. */
  private static final int BEGIN = 30;

  private final Library library;
  private final FaultList faults;

  DutyCheck(Library library, FaultList faults) {
    this.library = library;
    this.faults = faults;
  }

  void check(Pack.Scorecard pack) {
    for (Indicator indicator : pack.indicators()) {
      for (Versions.Version<Indicator.Rule> version : indicator.versions().all()) {
        if (version.value().duty() == Indicator.Duty.STATUTORY) {
          check(indicator, version.value().basis());
        }
      }
    }
  }

  private void check(Indicator indicator, List<Citation> basis) {
    if (!basis.isEmpty() && basis.stream().noneMatch(this::carriesDuty)) {
      String articles = basis.stream().map(this::begun).collect(Collectors.joining("、"));
      faults.advice("W0522", basis.get(0).at(), indicator.name().zh(), articles);
    }
  }

  /** With how the article begins: who has to judge sees whether it is worth opening. */
  private String begun(Citation citation) {
    String number = citation.article();
    String text =
        library
            .wordings()
            .of(citation.instrument())
            .map(wording -> number == null ? null : wording.articles().get(number))
            .orElse("");
    String line = text.lines().findFirst().orElse("");
    int[] points = line.codePoints().limit(BEGIN).toArray();
    String begin = new String(points, 0, points.length);
    return begin.isEmpty()
        ? citation.text()
        : citation.text() + "（" + begin + (begin.equals(text) ? "" : "…") + "）";
  }

  private boolean carriesDuty(Citation citation) {
    Library.Article article = article(citation);
    return article != null && article.carries().contains(Library.Load.DUTY);
  }

  private Library.@Nullable Article article(Citation citation) {
    Library.Instrument instrument = library.instruments().get(citation.instrument());
    String number = citation.article();
    return instrument == null || number == null ? null : instrument.articles().get(number);
  }
}
