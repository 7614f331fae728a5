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
  public void write(Book book) {
    if (book.site().monitored()) {
      Page page = book.page(Feed.MONITORING, "设备");
      for (Outfall outfall : page.site().outfalls()) {
        if (outfall.automatic()) {
          device(page, outfall);
        }
      }
      marks(page);
      care(page);
      oddities(page);
      alarms(page);
    }
  }

  private static void device(Page page, Outfall outfall) {
    boolean installed = !page.slips(0.006);
    boolean online = installed && !page.slips(0.012);
    page.add(
        new AutoDevice(
            page.known(Voice.OFFICE, outfall.number().text(), page.between(370, 495)),
            outfall.number(),
            outfall.medium(),
            installed,
            online,
            online && !page.slips(0.06),
            null));
    int faults = page.below(3);
    for (int i = 0; i < faults; i++) {
      fault(page, outfall, i);
    }
  }

  private static void fault(Page page, Outfall outfall, int number) {
    int ago = page.between(12, 360);
    LocalDateTime at = page.day(ago).atTime(page.below(24), page.below(60));
    boolean told = !page.slips(0.03);
    int hours = page.slips(0.06) ? page.between(13, 40) : page.between(1, 11);
    int days = page.slips(0.08) ? page.between(9, 11) : page.between(0, 4);
    int due = 4 * (days + 1);
    page.add(
        new DeviceFault(
            page.ended(Voice.FIRM, outfall.number() + "|故障" + number, ago, ago - days),
            outfall.number(),
            at,
            told ? at.plusHours(hours) : null,
            page.day(ago - days),
            due,
            Figure.done(page, due, 0.1)));
  }

  // those of the spells, and some of everyday
  private static void marks(Page page) {
    for (Spell spell : page.site().course().spells()) {
      boolean late = spell.excuse() == Spell.Excuse.MARKED_LATE;
      if (late || spell.excuse() == Spell.Excuse.MARKED) {
        Span span = new Span(spell.ago(), spell.endAgo());
        mark(page, "超标" + spell.parameter(), spell.outfall(), span, !late);
      }
    }
    int often = page.site().has(Listing.Roll.MARKING) ? page.between(15, 60) : page.below(4);
    for (int i = 0; i < often; i++) {
      int ago = page.below(YEAR);
      mark(page, String.valueOf(i), page.below(3), new Span(ago, ago), !page.slips(0.012));
    }
  }

  /** From so many days ago to so many days ago. */
  private record Span(int ago, int endAgo) {}

  private static void mark(Page page, String number, int outfall, Span span, boolean onTime) {
    Outfall at = page.site().outfalls().get(outfall);
    StateMark.Mark mark = page.one(List.of(StateMark.Mark.values()));
    int from = page.below(12);
    @Nullable Boolean consistent = page.chance(0.5) ? !page.slips(0.012) : null;
    page.add(
        new StateMark(
            page.ended(
                Voice.FIRM,
                at.number() + "|" + page.text(span.ago()) + "|" + number,
                span.ago(),
                span.endAgo()),
            at.number(),
            mark,
            page.day(span.ago()).atTime(from, 0),
            page.day(span.endAgo()).atTime(from + page.between(1, 11), 0),
            onTime,
            consistent));
  }

  private static void care(Page page) {
    for (int month = 0; month < 12; month++) {
      int ago = 10 + month * MONTH;
      page.add(
          new Calibration(
              page.known(Voice.FIRM, "校准" + page.text(ago), ago), 12, Figure.done(page, 12, 0.05)));
    }
    for (int quarter = 0; quarter < 4; quarter++) {
      int ago = 25 + quarter * 91;
      Outfall outfall = page.site().outfalls().get(page.below(3));
      page.add(
          new Comparison(
              page.known(Voice.AGENCY, "比对" + page.text(ago), ago),
              outfall.number(),
              !page.slips(0.03)));
    }
    if (page.chance(0.5)) {
      int ago = page.between(5, 360);
      page.add(
          new ParameterChange(
              page.known(Voice.CHECKED, "参数" + page.text(ago), ago), "量程", !page.slips(0.06)));
    }
  }

  // leads for all to look into; the few that somebody has looked into count
  private static void oddities(Page page) {
    for (int lead = page.below(6); lead > 0; lead--) {
      suspicion(page, Voice.HINT, page.below(YEAR), lead);
    }
    if (page.slips(0.05)) {
      suspicion(page, Voice.CHECKED, page.below(MONTH), 0);
    }
  }

  private static void suspicion(Page page, Voice voice, int ago, int number) {
    DataSuspicion.Type type = page.one(List.of(DataSuspicion.Type.values()));
    String key = type.zh() + page.text(ago) + "-" + number;
    page.add(new DataSuspicion(page.known(voice, key, ago), type, page.between(2, 36)));
  }

  private static void alarms(Page page) {
    int often = page.below(13);
    for (int i = 0; i < often; i++) {
      int ago = page.below(300);
      Parameter parameter = page.one(page.site().outfalls().get(page.below(3)).parameters());
      @Nullable Integer minutes =
          page.slips(0.02)
              ? null
              : Integer.valueOf(page.slips(0.04) ? page.between(31, 300) : page.between(2, 29));
      page.add(
          new Alarm(
              page.known(Voice.CHECKED, "预警" + page.text(ago) + "-" + i, ago),
              parameter.pollutant(),
              minutes));
    }
  }
}
