package wuse.app.county;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.facts.activity.AirAlert;
import wuse.facts.activity.Drill;
import wuse.facts.activity.EmergencyPlan;
import wuse.facts.activity.Hazard;
import wuse.facts.activity.PerformanceGrade;
import wuse.facts.activity.SelfCheck;
import wuse.facts.enterprise.Listing;

/** 应急与自检: plans, drills, hidden dangers, alerts, and the lists that firms fill in themselves. */
final class Precautions implements Chapter {
  private static final List<Alert> ALERTS =
      List.of(
          new Alert(345, 3, AirAlert.Level.YELLOW),
          new Alert(318, 4, AirAlert.Level.ORANGE),
          new Alert(291, 2, AirAlert.Level.YELLOW));

  /** An alert for the whole county, begun so many days ago. */
  private record Alert(int ago, int days, AirAlert.Level level) {}

  @Override
  public void write(Site site, Book book) {
    if (!site.unknown()) {
      Lot lot = site.lot("应急");
      Book.Page page = book.page(Feed.EMERGENCIES);
      if (site.has(Listing.Roll.EMERGENCY_PLAN)) {
        plan(site, book, page, lot);
      }
      hazards(site, book, page, lot);
      if (site.has(Listing.Roll.AIR_ALERT)) {
        alerts(site, book, page, lot);
        grade(site, book, lot);
      }
      selfChecks(site, book, lot);
    }
  }

  // anew every three years
  private static void plan(Site site, Book book, Book.Page page, Lot lot) {
    if (!site.slips(lot, 0.015)) {
      boolean old = site.slips(lot, 0.08);
      int ago = old ? lot.between(1_130, 1_500) : lot.between(40, 1_000);
      book.add(
          new EmergencyPlan(
              page.known(Voice.OFFICE, "预案" + site.almanac().text(ago), ago),
              "330483-" + site.almanac().ago(ago).getYear() + "-" + site.number() + "-L",
              site.almanac().ago(ago)));
    }
    if (!site.slips(lot, 0.1)) {
      int ago = lot.between(10, 350);
      book.add(new Drill(page.known(Voice.FIRM, "演练" + site.almanac().text(ago), ago), "火灾次生污染"));
    }
  }

  private static void hazards(Site site, Book book, Book.Page page, Lot lot) {
    int often = lot.chance(0.15) ? lot.between(1, 3) : 0;
    for (int i = 0; i < often; i++) {
      int ago = lot.between(20, 360);
      boolean fixed = !site.slips(lot, 0.06);
      book.add(
          new Hazard(
              page.known(Voice.FIRM, "隐患" + site.almanac().text(ago) + "-" + i, ago),
              lot.of(List.of("应急池有积水", "围堰破损", "应急物资过期", "阀门标识不清")),
              fixed ? site.almanac().ago(ago - lot.between(1, 18)) : null));
    }
  }

  private static void alerts(Site site, Book book, Book.Page page, Lot lot) {
    for (Alert alert : ALERTS) {
      AirAlert.Ordered ordered =
          site.permitted() ? lot.of(List.of(AirAlert.Ordered.values())) : AirAlert.Ordered.LIMIT;
      boolean looked = lot.chance(0.9);
      int due = lot.between(4, 9);
      @Nullable Integer done = looked ? Integer.valueOf(Figure.done(site, lot, due, 0.02)) : null;
      book.add(
          new AirAlert(
              page.known(Voice.OFFICE, "预警" + site.almanac().text(alert.ago()), alert.ago()),
              alert.level(),
              site.almanac().ago(alert.ago() - alert.days()),
              ordered,
              due,
              done));
    }
  }

  private static void grade(Site site, Book book, Lot lot) {
    if (site.permitted()) {
      String grade = lot.of(List.of("A", "B", "B", "C", "C", "C", "D"));
      book.add(
          new PerformanceGrade(
              book.page(Feed.LISTS).known(Voice.DOCUMENT, "绩效", 400),
              grade,
              site.almanac().ago(400)));
    }
  }

  // every other month, ten days to fill it in
  private static void selfChecks(Site site, Book book, Lot lot) {
    if (lot.chance(0.12)) {
      return;
    }
    int latest = lot.between(1, 61);
    for (int ago = latest; ago < 365; ago += 61) {
      boolean done = !site.slips(lot, 0.01);
      int took = site.slips(lot, 0.05) ? lot.between(11, 25) : lot.between(1, 10);
      boolean compared = done && lot.chance(0.06);
      book.add(
          new SelfCheck(
              book.page(Feed.SELF_CHECKS).known(Voice.FIRM, "自检" + site.almanac().text(ago), ago),
              "ZJ" + site.almanac().text(ago),
              site.almanac().ago(ago - 10),
              done && ago >= took ? site.almanac().ago(ago - took) : null,
              compared,
              compared ? !site.slips(lot, 0.04) : null));
    }
  }
}
