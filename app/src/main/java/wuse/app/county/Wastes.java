package wuse.app.county;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.facts.Medium;
import wuse.facts.activity.SolidWasteCheck;
import wuse.facts.activity.WasteDeclaration;
import wuse.facts.activity.WasteGenerated;
import wuse.facts.activity.WastePlan;
import wuse.facts.activity.WasteStorageCheck;
import wuse.facts.activity.WasteTransfer;

/** 固体废物: what waste there is, where it is kept, where it goes. */
final class Wastes implements Chapter {
  private static final int YEAR = 365;

  @Override
  public void write(Site site, Book book) {
    Lot lot = site.lot("固废");
    Book.Page page = book.page(Feed.WASTE);
    if (!site.wastes().isEmpty() && !site.unknown()) {
      int tonnes = site.permitted() ? lot.between(2, 160) : lot.between(1, 14);
      generated(site, book, page, lot, tonnes);
      plans(site, book, page, lot);
      declarations(site, book, page, lot, tonnes);
      transfers(site, book, page, lot, tonnes);
      storage(site, book, page, lot);
    }
    solid(site, book, page, lot);
  }

  private static void generated(Site site, Book book, Book.Page page, Lot lot, int tonnes) {
    int year = site.almanac().today().getYear();
    for (int back = 1; back <= 2; back++) {
      for (String waste : site.wastes()) {
        int ago = Math.max(0, site.almanac().ago(LocalDate.of(year - back, 12, 31)));
        book.add(
            new WasteGenerated(
                page.known(Voice.FIRM, year - back + "|" + waste, ago),
                year - back,
                waste,
                Figure.tenths(Math.max(1, tonnes * lot.between(8, 12)))));
      }
    }
  }

  // by the end of March, HJ 1259-2022
  private static void plans(Site site, Book book, Book.Page page, Lot lot) {
    int year = site.almanac().today().getYear();
    for (int back = 0; back < 2; back++) {
      LocalDate due = LocalDate.of(year - back, 3, 31);
      int dueAgo = site.almanac().ago(due);
      int late = site.slips(lot, 0.06) ? lot.between(1, 60) : -lot.between(0, 40);
      boolean filed = dueAgo - late >= 0 && !site.slips(lot, 0.01);
      int ago = filed ? dueAgo - late : Math.max(0, dueAgo);
      book.add(
          new WastePlan(
              page.known(Voice.FIRM, "计划" + due.getYear(), ago),
              due.getYear(),
              due,
              filed ? site.almanac().ago(ago) : null));
    }
  }

  /** Every month from 100 t a year, every quarter from 10 t, once a year below. */
  private static void declarations(Site site, Book book, Book.Page page, Lot lot, int tonnes) {
    int months = tonnes >= 100 ? 1 : tonnes >= 10 ? 3 : 12;
    LocalDate first = site.almanac().today().withDayOfMonth(1).minusMonths(months);
    for (LocalDate from = first;
        site.almanac().ago(from) < 2 * YEAR;
        from = from.minusMonths(months)) {
      LocalDate due = from.plusMonths(months).plusDays(14);
      int dueAgo = site.almanac().ago(due);
      int late = site.slips(lot, 0.02) ? lot.between(1, 25) : -lot.between(0, 12);
      if (dueAgo >= 0 && dueAgo < 500) {
        boolean declared = dueAgo - late >= 0;
        int ago = declared ? dueAgo - late : dueAgo;
        book.add(
            new WasteDeclaration(
                page.known(Voice.FIRM, "申报" + from, ago),
                from.toString().substring(0, 7),
                due,
                declared ? site.almanac().ago(ago) : null));
      }
    }
  }

  // a few manifests are entered only after the load was seen, as a correction
  private static void transfers(Site site, Book book, Book.Page page, Lot lot, int tonnes) {
    int loads = 1 + Math.min(11, tonnes / 8);
    for (int i = 0; i < loads; i++) {
      int ago = lot.between(6, 400);
      String key = "转移" + site.almanac().text(ago) + "-" + i;
      boolean without = site.slips(lot, 0.004);
      boolean entered = without || lot.chance(0.02);
      String manifest = "2633" + (10_000_000L + site.number() * 100L + i);
      if (entered) {
        book.add(transfer(page, key, ago, 1, null, tonnes));
      }
      if (!without) {
        book.add(transfer(page, key, ago, 5, manifest, tonnes));
      }
    }
  }

  private static WasteTransfer transfer(
      Book.Page page, String key, int ago, int lag, @Nullable String manifest, int tonnes) {
    return new WasteTransfer(
        page.at(Voice.FIRM, key, ago, lag, null), manifest, Figure.tenths(tonnes + 2));
  }

  private static void storage(Site site, Book book, Book.Page page, Lot lot) {
    int ago = lot.between(5, 340);
    int issues = !site.slips(lot, 0.1) ? 0 : site.slips(lot, 0.1) ? lot.between(3, 6) : 1;
    String key = "贮存" + site.almanac().text(ago);
    book.add(new WasteStorageCheck(page.known(Voice.OFFICER, key, ago), issues));
  }

  private static void solid(Site site, Book book, Book.Page page, Lot lot) {
    boolean solid = site.outfalls().stream().anyMatch(each -> each.medium() == Medium.SOLID);
    if (solid && !site.unknown()) {
      int ago = lot.between(5, 340);
      String key = "固废" + site.almanac().text(ago);
      book.add(
          new SolidWasteCheck(page.known(Voice.OFFICE, key, ago), Figure.kept(site, lot, 0.1)));
    }
  }
}
