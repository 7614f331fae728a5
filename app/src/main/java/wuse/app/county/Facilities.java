package wuse.app.county;

import java.math.BigDecimal;
import java.util.List;
import wuse.facts.Medium;
import wuse.facts.activity.CleanerAudit;
import wuse.facts.activity.ControlFacility;
import wuse.facts.activity.FacilityRun;
import wuse.facts.activity.FugitiveCheck;
import wuse.facts.activity.ProductionDay;
import wuse.facts.activity.TaxDeclaration;
import wuse.facts.enterprise.Listing;
import wuse.facts.monitoring.PowerMismatch;

/** 治污与用电: whether treatment runs when production runs, and what the meters say. */
final class Facilities implements Chapter {
  private static final int MONTH = 30;

  @Override
  public void write(Book book) {
    if (!book.site().unknown()) {
      Page page = book.page(Feed.FACILITIES, "设施");
      facilities(page);
      fugitive(page);
      power(page.of(Feed.POWER));
      taxes(page.of(Feed.TAXES));
      audit(page.of(Feed.TAXES));
    }
  }

  private static void facilities(Page page) {
    int number = 1;
    for (Outfall outfall : page.site().outfalls()) {
      if (outfall.medium() == Medium.AIR || outfall.medium() == Medium.WATER) {
        boolean water = outfall.medium() == Medium.WATER;
        page.add(
            new ControlFacility(
                page.known(Voice.OFFICE, "TA00" + number, page.site().since() - 90),
                "TA00" + number++,
                water ? "废水处理设施" : "废气处理设施",
                outfall.medium(),
                water ? "物化+生化" : page.one(List.of("静电除油", "布袋除尘", "活性炭吸附", "碱液喷淋")),
                null));
      }
    }
    if (number > 1 && page.site().working()) {
      runs(page);
    }
  }

  // who lets treatment rest does so for months
  private static void runs(Page page) {
    int kept =
        page.site().breached(Offence.FACILITIES, 365)
            ? page.between(72, 90)
            : page.slips(0.04) ? page.between(82, 98) : page.between(99, 100);
    for (int month = 0; month < 12; month++) {
      int ago = 4 + month * MONTH;
      int hours = page.between(200, 700);
      BigDecimal sync = BigDecimal.valueOf((long) hours * kept, 2);
      String key = page.text(ago).substring(0, 7) + "|" + month;
      page.add(new FacilityRun(page.known(Voice.DEVICE, key, ago), Figure.whole(hours), sync));
    }
  }

  private static void fugitive(Page page) {
    boolean source =
        page.site().outfalls().stream().anyMatch(each -> each.medium() == Medium.FUGITIVE);
    if (source) {
      int ago = page.between(5, 340);
      int due = page.between(6, 16);
      String key = "无组织" + page.text(ago);
      page.add(
          new FugitiveCheck(page.known(Voice.OFFICER, key, ago), due, Figure.done(page, due, 0.1)));
    }
  }

  // the meter was put in some months ago; one in seven has none
  private static void power(Page page) {
    int days = page.chance(0.14) ? 0 : page.around(20, 280);
    int usual = page.between(150, 9_000);
    int rest = page.below(7);
    for (int ago = days; ago > 0; ago--) {
      boolean producing = page.site().working() && (ago % 7 != rest || page.chance(0.3));
      int kwh = producing ? usual * page.between(80, 120) / 100 : usual / 25;
      page.add(
          new ProductionDay(
              page.known(Voice.DEVICE, page.text(ago), ago), Figure.whole(kwh), producing));
    }
    mismatch(page);
  }

  private static void mismatch(Page page) {
    if (page.site().has(Listing.Roll.POWER_MONITORING)) {
      for (int i = page.below(3); i > 0; i--) {
        int ago = page.below(360);
        String key = "疑似" + page.text(ago) + "-" + i;
        page.add(new PowerMismatch(page.known(Voice.HINT, key, ago), page.between(1, 20)));
      }
      if (page.slips(0.025)) {
        int ago = page.below(MONTH);
        String key = "核实" + page.text(ago);
        page.add(new PowerMismatch(page.known(Voice.CHECKED, key, ago), page.between(1, 16)));
      }
    }
  }

  // one declaration in thirty is put right a month later
  private static void taxes(Page page) {
    for (int quarter = 0;
        quarter < 5 && page.site().has(Listing.Roll.ENVIRONMENTAL_TAX);
        quarter++) {
      int ago = 36 + quarter * 91;
      String period = page.text(ago).substring(0, 7);
      if (page.chance(0.03)) {
        BigDecimal wrong = Figure.whole(page.between(35, 90));
        page.add(
            new TaxDeclaration(page.at(Voice.OFFICE, "申报" + period, ago, 1, null), period, wrong));
      }
      BigDecimal deviation = Figure.deviation(page, 0.02);
      page.add(
          new TaxDeclaration(
              page.at(Voice.OFFICE, "申报" + period, ago, 32, null), period, deviation));
    }
  }

  private static void audit(Page page) {
    if (page.site().has(Listing.Roll.CLEANER_PRODUCTION)) {
      CleanerAudit.Status status =
          page.slips(0.01)
              ? CleanerAudit.Status.REFUSED
              : page.slips(0.08) ? CleanerAudit.Status.LATE : CleanerAudit.Status.ON_TIME;
      int ago = page.between(30, 300);
      page.add(new CleanerAudit(page.known(Voice.DOCUMENT, "审核", ago), status));
    }
  }
}
