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
  public void write(Site site, Book book) {
    if (!site.unknown()) {
      Lot lot = site.lot("设施");
      facilities(site, book, lot);
      fugitive(site, book, lot);
      power(site, book, lot);
      taxes(site, book, lot);
      audit(site, book, lot);
    }
  }

  private static void facilities(Site site, Book book, Lot lot) {
    Book.Page page = book.page(Feed.FACILITIES);
    int number = 1;
    for (Outfall outfall : site.outfalls()) {
      if (outfall.medium() == Medium.AIR || outfall.medium() == Medium.WATER) {
        boolean water = outfall.medium() == Medium.WATER;
        book.add(
            new ControlFacility(
                page.known(Voice.OFFICE, "TA00" + number, site.since() - 90),
                "TA00" + number++,
                water ? "废水处理设施" : "废气处理设施",
                outfall.medium(),
                water ? "物化+生化" : lot.of(List.of("静电除油", "布袋除尘", "活性炭吸附", "碱液喷淋")),
                null));
      }
    }
    if (number > 1 && site.working()) {
      runs(site, book, page, lot);
    }
  }

  // who lets treatment rest does so for months
  private static void runs(Site site, Book book, Book.Page page, Lot lot) {
    boolean caught = site.course().breaches().stream().anyMatch(Facilities::idle);
    int kept =
        caught
            ? lot.between(72, 90)
            : site.slips(lot, 0.04) ? lot.between(82, 98) : lot.between(99, 100);
    for (int month = 0; month < 12; month++) {
      int ago = 4 + month * MONTH;
      int hours = lot.between(200, 700);
      BigDecimal sync = BigDecimal.valueOf((long) hours * kept, 2);
      String key = site.almanac().text(ago).substring(0, 7) + "|" + month;
      book.add(new FacilityRun(page.known(Voice.DEVICE, key, ago), Figure.whole(hours), sync));
    }
  }

  private static boolean idle(Breach breach) {
    return breach.offence() == Offence.FACILITIES && breach.ago() < 365;
  }

  private static void fugitive(Site site, Book book, Lot lot) {
    boolean source = site.outfalls().stream().anyMatch(each -> each.medium() == Medium.FUGITIVE);
    if (source) {
      int ago = lot.between(5, 340);
      int due = lot.between(6, 16);
      String key = "无组织" + site.almanac().text(ago);
      book.add(
          new FugitiveCheck(
              book.page(Feed.FACILITIES).known(Voice.OFFICER, key, ago),
              due,
              Figure.done(site, lot, due, 0.1)));
    }
  }

  // the meter was put in some months ago; one in seven has none
  private static void power(Site site, Book book, Lot lot) {
    Book.Page page = book.page(Feed.POWER);
    int days = lot.chance(0.14) ? 0 : lot.around(20, 290);
    int usual = lot.between(150, 9_000);
    int rest = lot.below(7);
    for (int ago = days; ago > 0; ago--) {
      boolean producing = site.working() && (ago % 7 != rest || lot.chance(0.3));
      int kwh = producing ? usual * lot.between(80, 120) / 100 : usual / 25;
      book.add(
          new ProductionDay(
              page.known(Voice.DEVICE, site.almanac().text(ago), ago),
              Figure.whole(kwh),
              producing));
    }
    mismatch(site, book, page, lot);
  }

  private static void mismatch(Site site, Book book, Book.Page page, Lot lot) {
    if (site.has(Listing.Roll.POWER_MONITORING)) {
      for (int i = lot.below(3); i > 0; i--) {
        int ago = lot.below(360);
        String key = "疑似" + site.almanac().text(ago) + "-" + i;
        book.add(new PowerMismatch(page.known(Voice.HINT, key, ago), lot.between(1, 20)));
      }
      if (site.slips(lot, 0.025)) {
        int ago = lot.below(MONTH);
        String key = "核实" + site.almanac().text(ago);
        book.add(new PowerMismatch(page.known(Voice.CHECKED, key, ago), lot.between(1, 16)));
      }
    }
  }

  // one declaration in thirty is put right a month later
  private static void taxes(Site site, Book book, Lot lot) {
    Book.Page page = book.page(Feed.TAXES);
    for (int quarter = 0; quarter < 5 && site.has(Listing.Roll.ENVIRONMENTAL_TAX); quarter++) {
      int ago = 36 + quarter * 91;
      String period = site.almanac().text(ago).substring(0, 7);
      if (lot.chance(0.03)) {
        BigDecimal wrong = Figure.whole(lot.between(35, 90));
        book.add(
            new TaxDeclaration(page.at(Voice.OFFICE, "申报" + period, ago, 1, null), period, wrong));
      }
      BigDecimal deviation = Figure.deviation(site, lot, 0.02);
      book.add(
          new TaxDeclaration(
              page.at(Voice.OFFICE, "申报" + period, ago, 32, null), period, deviation));
    }
  }

  private static void audit(Site site, Book book, Lot lot) {
    if (site.has(Listing.Roll.CLEANER_PRODUCTION)) {
      CleanerAudit.Status status =
          site.slips(lot, 0.01)
              ? CleanerAudit.Status.REFUSED
              : site.slips(lot, 0.08) ? CleanerAudit.Status.LATE : CleanerAudit.Status.ON_TIME;
      int ago = lot.between(30, 300);
      book.add(new CleanerAudit(book.page(Feed.TAXES).known(Voice.DOCUMENT, "审核", ago), status));
    }
  }
}
