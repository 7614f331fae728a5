package wuse.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.facts.UnfitFact.Reason;

/**
 * A source's word that it has every fact of a kind for a span of days: nothing found there is
 * nothing there.
 *
 * @param kind Chinese name of the kind (the record's name is accepted and translated); an unknown
 *     one is refused
 * @param from first day
 * @param to last day, included; null if the source goes on
 * @param source who says so
 */
public record Cover(String kind, LocalDate from, @Nullable LocalDate to, String source) {
  public Cover {
    kind = zh(Fit.text("覆盖类型", kind));
    Fit.given("覆盖起", from);
    Fit.ordered("覆盖止", from, to);
    source = Fit.text("来源", source);
  }

  private static String zh(String name) {
    return FactKind.named(name)
        .map(FactKind::zh)
        .orElseThrow(
            () ->
                new UnfitFact(
                    "覆盖类型",
                    name,
                    Reason.NOT_IN_LIST,
                    FactKind.all().stream().map(FactKind::zh).toList()));
  }
}
