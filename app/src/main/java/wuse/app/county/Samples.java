package wuse.app.county;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.facts.Known;
import wuse.facts.Medium;
import wuse.facts.enterprise.Listing;
import wuse.facts.monitoring.Laboratory;
import wuse.facts.monitoring.MonitoringDone;
import wuse.facts.monitoring.MonitoringPlan;
import wuse.facts.monitoring.SampleResult;
import wuse.facts.monitoring.SampleResult.Purpose;
import wuse.facts.permit.OutletNumber;

/** 手工监测: plans, laboratories and samples, the firm's own and the bureau's. */
final class Samples implements Chapter {
  private static final int YEAR = 365;
  private static final List<Parameter> NOISE = List.of(Parameter.NOISE);

  @Override
  public void write(Site site, Book book) {
    Lot lot = site.lot("监测");
    Book.Page page = book.page(Feed.MONITORING);
    if (site.permitted() && !site.unknown()) {
      plan(site, book, page, lot);
      done(site, book, page, lot);
    }
    if (site.sampled() && site.working()) {
      laboratory(site, book, page, lot);
      own(site, book, page, lot);
    }
    enforcement(site, book, page, lot);
  }

  private static void plan(Site site, Book book, Book.Page page, Lot lot) {
    MonitoringPlan.Status status =
        site.slips(lot, 0.01)
            ? MonitoringPlan.Status.NONE
            : site.slips(lot, 0.06)
                ? MonitoringPlan.Status.INCOMPLETE
                : MonitoringPlan.Status.CONSISTENT;
    int ago = lot.between(100, site.since() - 60);
    book.add(
        new MonitoringPlan(page.known(Voice.OFFICE, "方案", ago), status, !site.slips(lot, 0.06)));
  }

  private static void done(Site site, Book book, Book.Page page, Lot lot) {
    double slips = 0.12;
    for (int quarter = 0; quarter < 4; quarter++) {
      int ago = 20 + quarter * 91;
      int points = site.outfalls().size();
      int items = site.outfalls().stream().mapToInt(each -> each.parameters().size()).sum();
      book.add(
          new MonitoringDone(
              page.known(Voice.OFFICE, "完成" + site.almanac().text(ago), ago),
              site.almanac().text(ago).substring(0, 7),
              points,
              Figure.done(site, lot, points, slips / 2),
              items,
              Figure.done(site, lot, items, slips / 2),
              items * 3,
              Figure.done(site, lot, items * 3, slips),
              items * 3,
              Figure.done(site, lot, items * 3, slips),
              items,
              Figure.done(site, lot, items, slips)));
    }
  }

  private static void laboratory(Site site, Book book, Book.Page page, Lot lot) {
    if (lot.chance(site.permitted() ? 0.9 : 0.6)) {
      int ago = lot.between(30, 330);
      boolean valid = !site.slips(lot, 0.02);
      String name = Firm.marked(new Firm(lot.below(24)).sounds() + "检测");
      book.add(
          new Laboratory(
              page.known(Voice.FIRM, name, ago),
              name,
              valid,
              valid ? site.almanac().ago(-lot.between(30, 1_500)) : site.almanac().ago(ago)));
    }
  }

  private static void own(Site site, Book book, Book.Page page, Lot lot) {
    int rounds = site.permitted() ? 4 : lot.between(1, 2);
    for (int round = 0; round < rounds; round++) {
      int ago = round * YEAR / rounds + lot.between(5, YEAR / rounds - 5);
      for (Outfall outfall : site.outfalls()) {
        sample(site, book, page, lot, outfall, ago);
      }
      if (site.has(Listing.Roll.BOUNDARY_NOISE)) {
        noise(site, book, page, lot, ago);
      }
    }
  }

  private static void sample(
      Site site, Book book, Book.Page page, Lot lot, Outfall outfall, int ago) {
    for (Parameter parameter : outfall.parameters()) {
      boolean above = site.slips(lot, outfall.medium() == Medium.FUGITIVE ? 0.004 : 0.006);
      int permille = above ? lot.between(1_020, 1_700) : lot.between(100, 850);
      Point point = new Point(outfall.number(), outfall.medium(), parameter);
      book.add(own(site, page, lot, point, ago, permille, ""));
    }
  }

  private static void noise(Site site, Book book, Book.Page page, Lot lot, int ago) {
    boolean above = site.slips(lot, 0.02);
    for (int side = 1; side <= 4; side++) {
      int permille = above && side == 1 ? lot.between(1_005, 1_120) : lot.between(760, 985);
      Point point = new Point(null, Medium.NOISE, Parameter.NOISE);
      book.add(own(site, page, lot, point, ago, permille, "厂界" + side));
    }
  }

  private static SampleResult own(
      Site site, Book.Page page, Lot lot, Point point, int ago, int permille, String where) {
    Voice voice = Voice.LABORATORY;
    Known known = page.known(voice, point.key(site, ago, "自测" + where), ago);
    return point.result(site, lot, known, Purpose.OWN, ago, permille);
  }

  // what the bureau samples: the caught ones, and now and then anybody
  private static void enforcement(Site site, Book book, Book.Page page, Lot lot) {
    for (Breach breach : site.course().breaches()) {
      caught(site, book, page, lot, breach);
    }
    double often = site.permitted() ? 0.4 : 0.03;
    for (Outfall outfall : site.outfalls()) {
      boolean lets = outfall.medium() == Medium.AIR || outfall.medium() == Medium.WATER;
      if (lets && site.working() && lot.chance(often)) {
        int permille = site.slips(lot, 0.01) ? lot.between(1_010, 1_200) : lot.between(100, 900);
        int ago = lot.between(10, 700);
        Point point = new Point(outfall.number(), outfall.medium(), outfall.parameters().get(0));
        bureau(site, book, page, lot, point, ago, permille, null);
      }
    }
  }

  private static void caught(Site site, Book book, Book.Page page, Lot lot, Breach breach) {
    if (breach.offence() == Offence.NOISE) {
      Point point = new Point(null, Medium.NOISE, Parameter.NOISE);
      bureau(site, book, page, lot, point, breach.ago(), lot.between(1_020, 1_150), breach.event());
    }
    if (breach.offence() == Offence.EXCEEDING) {
      int permille = lot.between(1_050, 2_200);
      bureau(site, book, page, lot, caughtAt(site, breach), breach.ago(), permille, breach.event());
    }
  }

  /** Where the devices saw it too, else at the first outlet. */
  private static Point caughtAt(Site site, Breach breach) {
    for (Spell spell : site.course().spells()) {
      if (breach.event().equals(spell.event())) {
        Outfall outfall = site.outfalls().get(spell.outfall());
        Parameter parameter = outfall.parameters().get(spell.parameter());
        return new Point(outfall.number(), outfall.medium(), parameter);
      }
    }
    Outfall outfall = site.outfalls().get(0);
    return new Point(outfall.number(), outfall.medium(), outfall.parameters().get(0));
  }

  private static void bureau(
      Site site,
      Book book,
      Book.Page page,
      Lot lot,
      Point point,
      int ago,
      int permille,
      @Nullable String event) {
    String key = point.key(site, ago, "执法");
    Known known = page.known(Voice.AGENCY, key, ago, event);
    book.add(point.result(site, lot, known, Purpose.ENFORCEMENT, ago, permille));
  }

  /** Where a sample is taken, and of what. */
  private record Point(@Nullable OutletNumber outlet, Medium medium, Parameter parameter) {
    String key(Site site, int ago, String whose) {
      return whose
          + "|"
          + (outlet == null ? "" : outlet)
          + "|"
          + parameter.pollutant()
          + "|"
          + site.almanac().text(ago);
    }

    /** A value of so many thousandths of the limit; of pH somewhere within, or below. */
    SampleResult result(Site site, Lot lot, Known known, Purpose purpose, int ago, int permille) {
      boolean ph = parameter.pollutant().isPh();
      BigDecimal value =
          ph
              ? Figure.tenths(permille > 1_000 ? lot.between(42, 59) : lot.between(64, 86))
              : parameter.share(permille);
      LocalDateTime at = site.almanac().ago(ago).atTime(lot.between(8, 17), lot.below(12) * 5);
      boolean unseen = !ph && permille < 200 && medium != Medium.NOISE && lot.chance(0.5);
      return new SampleResult(
          known,
          outlet,
          medium,
          purpose,
          parameter.pollutant(),
          at,
          value,
          unseen,
          parameter.limit(),
          parameter.lower(),
          parameter.unit());
    }
  }
}
