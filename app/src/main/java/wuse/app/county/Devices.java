package wuse.app.county;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.facts.enterprise.Listing;
import wuse.facts.monitoring.Alarm;
import wuse.facts.monitoring.AutoDevice;
import wuse.facts.monitoring.Calibration;
import wuse.facts.monitoring.Comparison;
import wuse.facts.monitoring.DataSuspicion;
import wuse.facts.monitoring.DeviceFault;
import wuse.facts.monitoring.ParameterChange;
import wuse.facts.monitoring.StateMark;

/** 自动监测设备: devices, their faults, marks and care, and what looks odd in their data. */
final class Devices implements Chapter {
  private static final int YEAR = 365;
  private static final int MONTH = 30;

  @Override
  public void write(Site site, Book book) {
    if (site.monitored()) {
      Lot lot = site.lot("设备");
      Book.Page page = book.page(Feed.MONITORING);
      for (Outfall outfall : site.outfalls()) {
        if (outfall.automatic()) {
          device(site, book, page, lot, outfall);
        }
      }
      marks(site, book, page, lot);
      care(site, book, page, lot);
      oddities(site, book, page, lot);
      alarms(site, book, page, lot);
    }
  }

  private static void device(Site site, Book book, Book.Page page, Lot lot, Outfall outfall) {
    boolean installed = !site.slips(lot, 0.006);
    boolean online = installed && !site.slips(lot, 0.012);
    book.add(
        new AutoDevice(
            page.known(Voice.OFFICE, outfall.number().text(), lot.between(370, 495)),
            outfall.number(),
            outfall.medium(),
            installed,
            online,
            online && !site.slips(lot, 0.06),
            null));
    int faults = lot.below(3);
    for (int i = 0; i < faults; i++) {
      fault(site, book, page, lot, outfall);
    }
  }

  private static void fault(Site site, Book book, Book.Page page, Lot lot, Outfall outfall) {
    int ago = lot.between(12, 360);
    LocalDateTime at = site.almanac().ago(ago).atTime(lot.below(24), lot.below(60));
    boolean told = !site.slips(lot, 0.03);
    int hours = site.slips(lot, 0.06) ? lot.between(13, 40) : lot.between(1, 11);
    int days = site.slips(lot, 0.08) ? lot.between(9, 11) : lot.between(0, 4);
    int due = 4 * (days + 1);
    book.add(
        new DeviceFault(
            page.known(Voice.FIRM, outfall.number() + "|故障|" + site.almanac().text(ago), ago),
            outfall.number(),
            at,
            told ? at.plusHours(hours) : null,
            site.almanac().ago(ago - days),
            due,
            Figure.done(site, lot, due, 0.1)));
  }

  // those of the spells, and some of everyday
  private static void marks(Site site, Book book, Book.Page page, Lot lot) {
    for (Spell spell : site.course().spells()) {
      boolean late = spell.excuse() == Spell.Excuse.MARKED_LATE;
      if (late || spell.excuse() == Spell.Excuse.MARKED) {
        int ago = spell.ago();
        mark(site, book, page, lot, spell.outfall(), ago, spell.endAgo(), !late);
      }
    }
    int often = site.has(Listing.Roll.MARKING) ? lot.between(15, 60) : lot.below(4);
    for (int i = 0; i < often; i++) {
      int ago = lot.below(YEAR);
      mark(site, book, page, lot, lot.below(3), ago, ago, !site.slips(lot, 0.012));
    }
  }

  private static void mark(
      Site site,
      Book book,
      Book.Page page,
      Lot lot,
      int outfall,
      int ago,
      int end,
      boolean onTime) {
    Outfall at = site.outfalls().get(outfall);
    StateMark.Mark mark = lot.of(List.of(StateMark.Mark.values()));
    int from = lot.below(12);
    @Nullable Boolean consistent = lot.chance(0.5) ? !site.slips(lot, 0.012) : null;
    book.add(
        new StateMark(
            page.known(
                Voice.FIRM,
                at.number() + "|" + mark.zh() + "|" + site.almanac().text(ago) + "T" + from,
                ago),
            at.number(),
            mark,
            site.almanac().ago(ago).atTime(from, 0),
            site.almanac().ago(end).atTime(from + lot.between(1, 11), 0),
            onTime,
            consistent));
  }

  private static void care(Site site, Book book, Book.Page page, Lot lot) {
    for (int month = 0; month < 12; month++) {
      int ago = 10 + month * MONTH;
      book.add(
          new Calibration(
              page.known(Voice.FIRM, "校准" + site.almanac().text(ago), ago),
              12,
              Figure.done(site, lot, 12, 0.05)));
    }
    for (int quarter = 0; quarter < 4; quarter++) {
      int ago = 25 + quarter * 91;
      Outfall outfall = site.outfalls().get(lot.below(3));
      book.add(
          new Comparison(
              page.known(Voice.AGENCY, "比对" + site.almanac().text(ago), ago),
              outfall.number(),
              !site.slips(lot, 0.03)));
    }
    if (lot.chance(0.5)) {
      int ago = lot.between(5, 360);
      book.add(
          new ParameterChange(
              page.known(Voice.CHECKED, "参数" + site.almanac().text(ago), ago),
              "量程",
              !site.slips(lot, 0.06)));
    }
  }

  // leads for all to look into; the few that somebody has looked into count
  private static void oddities(Site site, Book book, Book.Page page, Lot lot) {
    int leads = lot.below(6);
    for (int i = 0; i < leads; i++) {
      suspicion(site, book, page, lot, Voice.HINT, lot.below(YEAR));
    }
    if (site.slips(lot, 0.05)) {
      suspicion(site, book, page, lot, Voice.CHECKED, lot.below(MONTH));
    }
  }

  private static void suspicion(
      Site site, Book book, Book.Page page, Lot lot, Voice voice, int ago) {
    DataSuspicion.Type type = lot.of(List.of(DataSuspicion.Type.values()));
    String key = type.zh() + site.almanac().text(ago) + voice.standing().zh();
    book.add(new DataSuspicion(page.known(voice, key, ago), type, lot.between(2, 36)));
  }

  private static void alarms(Site site, Book book, Book.Page page, Lot lot) {
    int often = lot.below(13);
    for (int i = 0; i < often; i++) {
      int ago = lot.below(300);
      Parameter parameter = lot.of(site.outfalls().get(lot.below(3)).parameters());
      @Nullable Integer minutes =
          site.slips(lot, 0.02)
              ? null
              : Integer.valueOf(site.slips(lot, 0.04) ? lot.between(31, 300) : lot.between(2, 29));
      book.add(
          new Alarm(
              page.known(Voice.CHECKED, "预警" + site.almanac().text(ago) + "-" + i, ago),
              parameter.pollutant(),
              minutes));
    }
  }
}
