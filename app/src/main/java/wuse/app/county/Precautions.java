package wuse.app.county;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.facts.Known;
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
  public void write(Book book) {
    if (!book.site().unknown()) {
      Page page = book.page(Feed.EMERGENCIES, "应急");
      if (page.site().has(Listing.Roll.EMERGENCY_PLAN)) {
        plan(page);
      }
      hazards(page);
      if (page.site().has(Listing.Roll.AIR_ALERT)) {
        alerts(page);
        grade(page);
      }
      selfChecks(page);
    }
  }

  // anew every three years
  private static void plan(Page page) {
    if (!page.slips(0.015)) {
      boolean old = page.slips(0.08);
      int ago = old ? page.between(1_130, 1_500) : page.between(40, 1_000);
      page.add(
          new EmergencyPlan(
              page.known(Voice.OFFICE, "预案" + page.text(ago), ago),
              "330483-" + page.day(ago).getYear() + "-" + page.site().number() + "-L",
              page.day(ago)));
    }
    if (!page.slips(0.1)) {
      int ago = page.between(10, 350);
      page.add(new Drill(page.known(Voice.FIRM, "演练" + page.text(ago), ago), "火灾次生污染"));
    }
  }

  private static void hazards(Page page) {
    int often = page.chance(0.15) ? page.between(1, 3) : 0;
    for (int i = 0; i < often; i++) {
      int ago = page.between(20, 360);
      int fixedAgo = ago - page.between(1, 18);
      boolean fixed = !page.slips(0.06);
      page.add(
          new Hazard(
              page.ended(Voice.FIRM, "隐患" + page.text(ago) + "-" + i, ago, fixedAgo),
              page.one(List.of("应急池有积水", "围堰破损", "应急物资过期", "阀门标识不清")),
              fixed ? page.day(fixedAgo) : null));
    }
  }

  private static void alerts(Page page) {
    for (Alert alert : ALERTS) {
      AirAlert.Ordered ordered =
          page.site().permitted()
              ? page.one(List.of(AirAlert.Ordered.values()))
              : AirAlert.Ordered.LIMIT;
      boolean looked = page.chance(0.9);
      int due = page.between(4, 9);
      @Nullable Integer done = looked ? Integer.valueOf(Figure.done(page, due, 0.02)) : null;
      page.add(
          new AirAlert(
              page.ended(
                  Voice.OFFICE,
                  "预警" + page.text(alert.ago()),
                  alert.ago(),
                  alert.ago() - alert.days()),
              alert.level(),
              page.day(alert.ago() - alert.days()),
              ordered,
              due,
              done));
    }
  }

  private static void grade(Page page) {
    if (page.site().permitted()) {
      String grade = page.one(List.of("A", "B", "B", "C", "C", "C", "D"));
      page.add(
          new PerformanceGrade(
              page.of(Feed.LISTS).known(Voice.DOCUMENT, "绩效", 400), grade, page.day(400)));
    }
  }

  // every other month, ten days to fill it in
  private static void selfChecks(Page page) {
    if (page.chance(0.12)) {
      return;
    }
    int latest = page.between(1, 61);
    for (int ago = latest; ago < 365; ago += 61) {
      boolean done = !page.slips(0.01);
      int took = page.slips(0.05) ? page.between(11, 25) : page.between(1, 10);
      boolean compared = done && page.chance(0.06);
      Known issued = page.of(Feed.SELF_CHECKS).known(Voice.OFFICE, "自检" + page.text(ago), ago);
      LocalDate due = page.day(ago - 10);
      page.add(new SelfCheck(issued, issued.key(), due, null, false, null));
      if (done) {
        Known filled = page.again(issued, ago - took);
        @Nullable Boolean honest = compared ? Boolean.valueOf(!page.slips(0.04)) : null;
        page.add(new SelfCheck(filled, issued.key(), due, page.day(ago - took), compared, honest));
      }
    }
  }
}
