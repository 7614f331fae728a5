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
  public void write(Book book) {
    Page page = book.page(Feed.WASTE, "固废");
    if (!page.site().wastes().isEmpty() && !page.site().unknown()) {
      int tonnes = page.site().permitted() ? page.between(2, 160) : page.between(1, 14);
      generated(page, tonnes);
      plans(page);
      declarations(page, tonnes);
      transfers(page, tonnes);
      storage(page);
    }
    solid(page);
  }

  private static void generated(Page page, int tonnes) {
    int year = page.today().getYear();
    for (int back = 1; back <= 2; back++) {
      for (String waste : page.site().wastes()) {
        int ago = Math.max(0, page.ago(LocalDate.of(year - back, 12, 31)));
        page.add(
            new WasteGenerated(
                page.known(Voice.FIRM, year - back + "|" + waste, ago),
                year - back,
                waste,
                Figure.tenths(Math.max(1, tonnes * page.between(8, 12)))));
      }
    }
  }

  // by the end of March, HJ 1259-2022
  private static void plans(Page page) {
    int year = page.today().getYear();
    for (int back = 0; back < 2; back++) {
      LocalDate due = LocalDate.of(year - back, 3, 31);
      int dueAgo = page.ago(due);
      int late = page.slips(0.06) ? page.between(1, 60) : -page.between(0, 40);
      boolean filed = dueAgo - late >= 0 && !page.slips(0.01);
      int ago = filed ? dueAgo - late : Math.max(0, dueAgo);
      page.add(
          new WastePlan(
              page.known(Voice.FIRM, "计划" + due.getYear(), ago),
              due.getYear(),
              due,
              filed ? page.day(ago) : null));
    }
  }

  /** Every month from 100 t a year, every quarter from 10 t, once a year below. */
  private static void declarations(Page page, int tonnes) {
    int months = tonnes >= 100 ? 1 : tonnes >= 10 ? 3 : 12;
    LocalDate first = page.today().withDayOfMonth(1).minusMonths(months);
    for (LocalDate from = first; page.ago(from) < 2 * YEAR; from = from.minusMonths(months)) {
      LocalDate due = from.plusMonths(months).plusDays(14);
      int dueAgo = page.ago(due);
      int late = page.slips(0.02) ? page.between(1, 25) : -page.between(0, 12);
      if (dueAgo >= 0 && dueAgo < 500) {
        boolean declared = dueAgo - late >= 0;
        int ago = declared ? dueAgo - late : dueAgo;
        page.add(
            new WasteDeclaration(
                page.known(Voice.FIRM, "申报" + from, ago),
                from.toString().substring(0, 7),
                due,
                declared ? page.day(ago) : null));
      }
    }
  }

  // a few manifests are entered only after the load was seen, as a correction
  private static void transfers(Page page, int tonnes) {
    int loads = 1 + Math.min(11, tonnes / 8);
    for (int i = 0; i < loads; i++) {
      int ago = page.between(6, 400);
      String key = "转移" + page.text(ago) + "-" + i;
      boolean without = page.slips(0.004);
      boolean entered = without || page.chance(0.02);
      String manifest = "2633" + (10_000_000L + page.site().number() * 100L + i);
      if (entered) {
        page.add(transfer(page, key, ago, 1, null, tonnes));
      }
      if (!without) {
        page.add(transfer(page, key, ago, 5, manifest, tonnes));
      }
    }
  }

  private static WasteTransfer transfer(
      Page page, String key, int ago, int lag, @Nullable String manifest, int tonnes) {
    return new WasteTransfer(
        page.at(Voice.FIRM, key, ago, lag, null), manifest, Figure.tenths(tonnes + 2));
  }

  private static void storage(Page page) {
    int ago = page.between(5, 340);
    int issues = !page.slips(0.1) ? 0 : page.slips(0.1) ? page.between(3, 6) : 1;
    String key = "贮存" + page.text(ago);
    page.add(new WasteStorageCheck(page.known(Voice.OFFICER, key, ago), issues));
  }

  private static void solid(Page page) {
    boolean solid = page.site().outfalls().stream().anyMatch(each -> each.medium() == Medium.SOLID);
    if (solid && !page.site().unknown()) {
      int ago = page.between(5, 340);
      String key = "固废" + page.text(ago);
      page.add(new SolidWasteCheck(page.known(Voice.OFFICE, key, ago), Figure.kept(page, 0.1)));
    }
  }
}
