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
  public void write(Site site, Book book) {
    Lot lot = site.lot("报告");
    if (site.permitted()) {
      annual(site, book, lot);
      quarterly(site, book, lot);
      monthly(site, book, lot);
    }
    if (site.has(Listing.Roll.DISCLOSURE)) {
      disclosures(site, book, lot);
    }
  }

  private static void annual(Site site, Book book, Lot lot) {
    int year = site.almanac().today().getYear();
    for (int back = 0; back < 2; back++) {
      LocalDate due = LocalDate.of(year - back, 3, 31);
      String period = String.valueOf(year - back - 1);
      if (!site.slips(lot, 0.004)) {
        report(site, book, lot, ExecutionReport.Type.ANNUAL, period, due);
        emissions(site, book, lot, year - back - 1, due);
      }
    }
  }

  private static void quarterly(Site site, Book book, Lot lot) {
    LocalDate today = site.almanac().today();
    LocalDate first = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3);
    for (int back = 0; back < 5 && site.has(Listing.Roll.QUARTER_REPORT); back++) {
      LocalDate quarter = first.minusMonths(3L * (back + 1));
      String period = quarter.getYear() + "Q" + (quarter.getMonthValue() + 2) / 3;
      LocalDate due = quarter.plusMonths(3).plusDays(14);
      report(site, book, lot, ExecutionReport.Type.QUARTERLY, period, due);
    }
  }

  private static void monthly(Site site, Book book, Lot lot) {
    LocalDate first = site.almanac().today().withDayOfMonth(1);
    for (int back = 1; back < 14 && site.has(Listing.Roll.MONTH_REPORT); back++) {
      LocalDate month = first.minusMonths(back);
      LocalDate due = month.plusMonths(1).plusDays(14);
      report(site, book, lot, ExecutionReport.Type.MONTHLY, month.toString().substring(0, 7), due);
    }
  }

  private static void report(
      Site site, Book book, Lot lot, ExecutionReport.Type type, String period, LocalDate due) {
    int dueAgo = site.almanac().ago(due);
    if (dueAgo < 0) {
      return;
    }
    int late = lateness(site, lot, 0.07);
    boolean never = late > dueAgo || late > 200;
    int ago = never ? dueAgo : dueAgo - late;
    Book.Page page = book.page(Feed.PERMITS);
    boolean exact = type == ExecutionReport.Type.ANNUAL;
    book.add(
        new ExecutionReport(
            page.known(Voice.FIRM, type.zh() + period, Math.min(ago, Almanac.REACH)),
            type,
            period,
            due,
            never ? null : site.almanac().ago(ago),
            never ? null : completeness(site, lot),
            never || !exact ? null : Figure.deviation(site, lot, 0.1),
            never || !exact ? null : Figure.deviation(site, lot, 0.1)));
  }

  private static BigDecimal completeness(Site site, Lot lot) {
    return Figure.kept(site, lot, 0.06);
  }

  /** Days late; below zero is early. */
  private static int lateness(Site site, Lot lot, double slips) {
    if (!site.slips(lot, slips)) {
      return -lot.between(0, 25);
    }
    int lots = lot.below(10);
    return lots < 6 ? lot.between(1, 15) : lots < 9 ? lot.between(16, 90) : 999;
  }

  private static void emissions(Site site, Book book, Lot lot, int year, LocalDate due) {
    if (site.almanac().ago(due) < 0) {
      return;
    }
    boolean granted = site.category() == ManagementCategory.KEY;
    for (Parameter parameter : Permits.charged(site)) {
      BigDecimal permitted = Figure.hundredths(lot.between(80, 9_000));
      int percent =
          !site.slips(lot, 0.02)
              ? lot.between(20, 88)
              : site.slips(lot, 0.1) ? lot.between(101, 125) : lot.between(91, 100);
      book.add(
          new AnnualEmission(
              book.page(Feed.PERMITS)
                  .known(Voice.FIRM, year + "|" + parameter.pollutant(), site.almanac().ago(due)),
              year,
              parameter.pollutant(),
              permitted.multiply(Figure.share(percent)),
              granted ? permitted : null));
    }
  }

  private static void disclosures(Site site, Book book, Lot lot) {
    LocalDate due = LocalDate.of(site.almanac().today().getYear(), 3, 15);
    if (site.almanac().ago(due) < 0) {
      due = due.minusYears(1);
    }
    int late = lateness(site, lot, 0.08);
    disclosure(site, book, Disclosure.Type.ANNUAL, "年度" + due, due, late, null);
    for (Breach breach : site.course().breaches()) {
      int dueAgo = breach.servedAgo() - 7;
      if (dueAgo >= 0 && dueAgo < YEAR) {
        LocalDate soon = site.almanac().ago(dueAgo);
        int took = lateness(site, lot, 0.2);
        disclosure(site, book, Disclosure.Type.INTERIM, "临时" + soon, soon, took, breach.event());
      }
    }
  }

  private static void disclosure(
      Site site,
      Book book,
      Disclosure.Type type,
      String key,
      LocalDate due,
      int late,
      @Nullable String event) {
    int ago = Math.max(0, site.almanac().ago(due) - late);
    boolean never = site.almanac().ago(due) - late < 0;
    book.add(
        new Disclosure(
            book.page(Feed.PERMITS).known(Voice.FIRM, key, ago, event),
            type,
            due,
            never ? null : site.almanac().ago(ago)));
  }
}
