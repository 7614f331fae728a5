package wuse.app.county;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.facts.ManagementCategory;
import wuse.facts.enterprise.Listing;
import wuse.facts.permit.AnnualEmission;
import wuse.facts.permit.Disclosure;
import wuse.facts.permit.ExecutionReport;

/** 执行报告与披露: what the unit must tell, and when it did. */
final class Reports implements Chapter {
  private static final int YEAR = 365;

  @Override
  public void write(Book book) {
    Page page = book.page(Feed.PERMITS, "报告");
    if (page.site().permitted()) {
      annual(page);
      quarterly(page);
      monthly(page);
    }
    if (page.site().has(Listing.Roll.DISCLOSURE)) {
      disclosures(page);
    }
  }

  private static void annual(Page page) {
    int year = page.today().getYear();
    for (int back = 0; back < 2; back++) {
      LocalDate due = LocalDate.of(year - back, 3, 31);
      String period = String.valueOf(year - back - 1);
      if (!page.slips(0.004)) {
        report(page, ExecutionReport.Type.ANNUAL, period, due);
        emissions(page, year - back - 1, due);
      }
    }
  }

  private static void quarterly(Page page) {
    LocalDate today = page.today();
    LocalDate first = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3);
    for (int back = 0; back < 5 && page.site().has(Listing.Roll.QUARTER_REPORT); back++) {
      LocalDate quarter = first.minusMonths(3L * (back + 1));
      String period = quarter.getYear() + "Q" + (quarter.getMonthValue() + 2) / 3;
      LocalDate due = quarter.plusMonths(3).plusDays(14);
      report(page, ExecutionReport.Type.QUARTERLY, period, due);
    }
  }

  private static void monthly(Page page) {
    LocalDate first = page.today().withDayOfMonth(1);
    for (int back = 1; back < 14 && page.site().has(Listing.Roll.MONTH_REPORT); back++) {
      LocalDate month = first.minusMonths(back);
      LocalDate due = month.plusMonths(1).plusDays(14);
      report(page, ExecutionReport.Type.MONTHLY, month.toString().substring(0, 7), due);
    }
  }

  private static void report(Page page, ExecutionReport.Type type, String period, LocalDate due) {
    int dueAgo = page.ago(due);
    if (dueAgo < 0) {
      return;
    }
    int late = lateness(page, 0.07);
    boolean never = late > dueAgo || late > 200;
    int ago = never ? dueAgo : dueAgo - late;
    boolean exact = type == ExecutionReport.Type.ANNUAL;
    page.add(
        new ExecutionReport(
            page.known(Voice.FIRM, type.zh() + period, Math.min(ago, Almanac.REACH)),
            type,
            period,
            due,
            never ? null : page.day(ago),
            never ? null : Figure.kept(page, 0.06),
            never || !exact ? null : Figure.deviation(page, 0.1),
            never || !exact ? null : Figure.deviation(page, 0.1)));
  }

  /** Days late; below zero is early. */
  private static int lateness(Page page, double slips) {
    if (!page.slips(slips)) {
      return -page.between(0, 25);
    }
    int lots = page.below(10);
    return lots < 6 ? page.between(1, 15) : lots < 9 ? page.between(16, 90) : 999;
  }

  private static void emissions(Page page, int year, LocalDate due) {
    if (page.ago(due) < 0) {
      return;
    }
    boolean granted = page.site().category() == ManagementCategory.KEY;
    for (Parameter parameter : Permits.charged(page.site())) {
      BigDecimal permitted = Figure.hundredths(page.between(80, 9_000));
      int percent =
          !page.slips(0.02)
              ? page.between(20, 88)
              : page.slips(0.1) ? page.between(101, 125) : page.between(91, 100);
      page.add(
          new AnnualEmission(
              page.known(Voice.FIRM, year + "|" + parameter.pollutant(), page.ago(due)),
              year,
              parameter.pollutant(),
              permitted.multiply(Figure.share(percent)),
              granted ? permitted : null));
    }
  }

  private static void disclosures(Page page) {
    LocalDate due = LocalDate.of(page.today().getYear(), 3, 15);
    if (page.ago(due) < 0) {
      due = due.minusYears(1);
    }
    int late = lateness(page, 0.08);
    disclosure(page, Disclosure.Type.ANNUAL, "年度" + due, due, late, null);
    for (Breach breach : page.site().course().breaches()) {
      int dueAgo = breach.servedAgo() - 7;
      if (dueAgo >= 0 && dueAgo < YEAR) {
        LocalDate soon = page.day(dueAgo);
        int took = lateness(page, 0.2);
        disclosure(
            page, Disclosure.Type.INTERIM, "临时" + breach.event(), soon, took, breach.event());
      }
    }
  }

  private static void disclosure(
      Page page,
      Disclosure.Type type,
      String key,
      LocalDate due,
      int late,
      @Nullable String event) {
    int ago = Math.max(0, page.ago(due) - late);
    boolean never = page.ago(due) - late < 0;
    page.add(
        new Disclosure(
            page.known(Voice.FIRM, key, ago, event), type, due, never ? null : page.day(ago)));
  }
}
