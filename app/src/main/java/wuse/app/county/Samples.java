package wuse.app.county;

import java.math.BigDecimal;
import java.time.LocalDateTime;
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

  @Override
  public void write(Book book) {
    Page page = book.page(Feed.MONITORING, "监测");
    if (page.site().permitted() && !page.site().unknown()) {
      plan(page);
      done(page);
    }
    if (page.site().sampled() && page.site().working()) {
      laboratory(page);
      own(page);
    }
    enforcement(page);
  }

  private static void plan(Page page) {
    MonitoringPlan.Status status =
        page.slips(0.01)
            ? MonitoringPlan.Status.NONE
            : page.slips(0.06)
                ? MonitoringPlan.Status.INCOMPLETE
                : MonitoringPlan.Status.CONSISTENT;
    int ago = page.between(100, page.site().since() - 60);
    page.add(new MonitoringPlan(page.known(Voice.OFFICE, "方案", ago), status, !page.slips(0.06)));
  }

  private static void done(Page page) {
    double slips = 0.12;
    for (int quarter = 0; quarter < 4; quarter++) {
      int ago = 20 + quarter * 91;
      int points = page.site().outfalls().size();
      int items = page.site().outfalls().stream().mapToInt(each -> each.parameters().size()).sum();
      page.add(
          new MonitoringDone(
              page.known(Voice.OFFICE, "完成" + page.text(ago), ago),
              page.text(ago).substring(0, 7),
              points,
              Figure.done(page, points, slips / 2),
              items,
              Figure.done(page, items, slips / 2),
              items * 3,
              Figure.done(page, items * 3, slips),
              items * 3,
              Figure.done(page, items * 3, slips),
              items,
              Figure.done(page, items, slips)));
    }
  }

  private static void laboratory(Page page) {
    if (page.chance(page.site().permitted() ? 0.9 : 0.6)) {
      int ago = page.between(30, 330);
      boolean valid = !page.slips(0.02);
      String name = Firm.marked(new Firm(page.below(24)).sounds() + "检测");
      page.add(
          new Laboratory(
              page.known(Voice.FIRM, name, ago),
              name,
              valid,
              valid ? page.day(-page.between(30, 1_500)) : page.day(ago)));
    }
  }

  private static void own(Page page) {
    int rounds = page.site().permitted() ? 4 : page.between(1, 2);
    for (int round = 0; round < rounds; round++) {
      int ago = round * YEAR / rounds + page.between(5, YEAR / rounds - 5);
      for (Outfall outfall : page.site().outfalls()) {
        sample(page, outfall, ago);
      }
      if (page.site().has(Listing.Roll.BOUNDARY_NOISE)) {
        noise(page, ago);
      }
    }
  }

  private static void sample(Page page, Outfall outfall, int ago) {
    for (Parameter parameter : outfall.parameters()) {
      boolean above = page.slips(outfall.medium() == Medium.FUGITIVE ? 0.004 : 0.006);
      int permille = above ? page.between(1_020, 1_700) : page.between(100, 850);
      Point point = new Point(outfall.number(), outfall.medium(), parameter);
      page.add(own(page, point, ago, permille, ""));
    }
  }

  private static void noise(Page page, int ago) {
    boolean above = page.slips(0.02);
    for (int side = 1; side <= 4; side++) {
      int permille = above && side == 1 ? page.between(1_005, 1_120) : page.between(760, 985);
      Point point = new Point(null, Medium.NOISE, Parameter.NOISE);
      page.add(own(page, point, ago, permille, "厂界" + side));
    }
  }

  private static SampleResult own(Page page, Point point, int ago, int permille, String where) {
    Known known = page.known(Voice.LABORATORY, point.key(page, ago, "自测" + where), ago);
    return point.result(page, known, Purpose.OWN, ago, permille);
  }

  // what the bureau samples: the caught ones, and now and then anybody
  private static void enforcement(Page page) {
    for (Breach breach : page.site().course().breaches()) {
      caught(page, breach);
    }
    double often = page.site().permitted() ? 0.4 : 0.03;
    for (Outfall outfall : page.site().outfalls()) {
      boolean lets = outfall.medium() == Medium.AIR || outfall.medium() == Medium.WATER;
      if (lets && page.site().working() && page.chance(often)) {
        int permille = page.slips(0.01) ? page.between(1_010, 1_200) : page.between(100, 900);
        int ago = page.between(10, 700);
        Point point = new Point(outfall.number(), outfall.medium(), outfall.parameters().get(0));
        bureau(page, point, ago, permille, null);
      }
    }
  }

  private static void caught(Page page, Breach breach) {
    if (breach.offence() == Offence.NOISE) {
      Point point = new Point(null, Medium.NOISE, Parameter.NOISE);
      bureau(page, point, breach.ago(), page.between(1_020, 1_150), breach.event());
    }
    if (breach.offence() == Offence.EXCEEDING) {
      int permille = page.between(1_050, 2_200);
      bureau(page, caughtAt(page.site(), breach), breach.ago(), permille, breach.event());
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
      Page page, Point point, int ago, int permille, @Nullable String event) {
    String key = point.key(page, ago, event == null ? "执法" : "案件");
    Known known = page.known(Voice.AGENCY, key, ago, event);
    page.add(point.result(page, known, Purpose.ENFORCEMENT, ago, permille));
  }

  /** Where a sample is taken, and of what. */
  private record Point(@Nullable OutletNumber outlet, Medium medium, Parameter parameter) {
    String key(Page page, int ago, String whose) {
      return whose
          + "|"
          + (outlet == null ? "" : outlet)
          + "|"
          + parameter.pollutant()
          + "|"
          + page.text(ago);
    }

    /** A value of so many thousandths of the limit; of pH somewhere within, or below. */
    SampleResult result(Page page, Known known, Purpose purpose, int ago, int permille) {
      boolean ph = parameter.pollutant().isPh();
      BigDecimal value =
          ph
              ? Figure.tenths(permille > 1_000 ? page.between(42, 59) : page.between(64, 86))
              : parameter.share(permille);
      LocalDateTime at = page.day(ago).atTime(page.between(8, 17), page.below(12) * 5);
      boolean unseen = !ph && permille < 200 && medium != Medium.NOISE && page.chance(0.5);
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
