package wuse.app.county;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.facts.Known;
import wuse.facts.Medium;
import wuse.facts.monitoring.MonitoredDay;

/**
 * 自动监测: a year of days for every device, 4,380 of them where three outlets have four parameters
 * each. Nine tenths of a county's facts are made here, so one draw serves a whole day.
 */
final class MonitoredYear implements Chapter {
  private static final int YEAR = 365;
  private static final int HOURS = 24;

  /** What kind of day it is at an outlet. */
  private enum Weather {
    USUAL,
    STOPPED,
    GAP,
    DARK,
    CALIBRATED
  }

  @Override
  public void write(Book book) {
    Page page = book.page(Feed.MONITORING, "自动监测");
    for (int place = 0; place < book.site().outfalls().size(); place++) {
      if (book.site().outfalls().get(place).automatic()) {
        outlet(page, place);
      }
    }
  }

  private static void outlet(Page page, int place) {
    Weather[] year = year(page);
    int parameters = page.site().outfalls().get(place).parameters().size();
    for (int parameter = 0; parameter < parameters; parameter++) {
      Series series = new Series(page, place, parameter, page.between(250, 620));
      for (int ago = YEAR; ago > 0; ago--) {
        page.add(series.day(ago, year[ago]));
      }
      if (page.chance(0.02)) {
        page.add(series.resent(page.between(20, 300)));
      }
    }
  }

  // 春节 stop and others, hours lost in transmission, calibrations
  private static Weather[] year(Page page) {
    Weather[] year = new Weather[YEAR + 1];
    Arrays.fill(year, page.site().working() ? Weather.USUAL : Weather.STOPPED);
    span(year, Weather.STOPPED, page.between(270, 285), page.between(5, 15));
    for (int stops = page.below(4); stops > 0; stops--) {
      span(year, Weather.STOPPED, page.between(10, 260), page.between(1, 4));
    }
    for (int ago = page.below(30); ago < YEAR; ago += 30) {
      span(year, Weather.CALIBRATED, ago, 1);
    }
    int most = 3 + (int) (page.site().conduct().slip() * 3);
    for (int gaps = page.below(most); gaps > 0; gaps--) {
      Weather gap = page.chance(0.3) ? Weather.DARK : Weather.GAP;
      span(year, gap, page.below(YEAR), page.between(1, 5));
    }
    if (page.slips(0.02)) {
      span(year, Weather.DARK, page.between(20, 80), page.between(12, 40));
    }
    return year;
  }

  private static void span(Weather[] year, Weather weather, int first, int days) {
    for (int ago = first; ago > first - days && ago >= 0; ago--) {
      year[ago] = weather;
    }
  }

  /** The days of one parameter at one outlet. */
  private static final class Series {
    private final Page page;
    private final Outfall outfall;
    private final Parameter parameter;
    private final List<Spell> spells;
    private final long limit;
    private final String prefix;
    private int level;

    /**
     * @param level usual mean, in thousandths of the limit
     */
    Series(Page page, int place, int parameter, int level) {
      this.page = page;
      this.outfall = page.site().outfalls().get(place);
      this.parameter = outfall.parameters().get(parameter);
      this.limit = this.parameter.limitUnits();
      this.spells = spells(page.site(), place, parameter);
      this.prefix = outfall.number() + "|" + this.parameter.pollutant() + "|";
      this.level = level;
    }

    private static List<Spell> spells(Site site, int place, int parameter) {
      return site.course().spells().stream()
          .filter(each -> each.outfall() == place && each.parameter() == parameter)
          .toList();
    }

    MonitoredDay day(int ago, Weather weather) {
      int draw = page.bits();
      level = Math.max(150, Math.min(700, level + (draw & 31) - 15));
      Spell spell = spellOn(ago);
      if (spell != null) {
        return above(ago, spell, draw);
      }
      return switch (weather) {
        case STOPPED -> none(ago, HOURS, 0, "停运");
        case DARK -> none(ago, 0, HOURS, null);
        case GAP -> usual(ago, 6 + (draw >>> 5 & 15), draw, null, 6);
        case CALIBRATED -> usual(ago, HOURS - 2, draw, "校准", 0);
        case USUAL -> usual(ago, HOURS - ((draw >>> 9 & 15) == 0 ? 1 : 0), draw, null, 0);
      };
    }

    private @Nullable Spell spellOn(int ago) {
      for (Spell spell : spells) {
        if (spell.on(ago)) {
          return spell;
        }
      }
      return null;
    }

    /** A day sent once more with other values, some days later. */
    MonitoredDay resent(int ago) {
      Known known = page.at(Voice.DEVICE, key(ago), ago, 9 + page.below(9), null);
      return day(known, HOURS, HOURS, mean(level), mean(level + 150), 0, false, null);
    }

    private MonitoredDay usual(int ago, int valid, int draw, @Nullable String marks, int late) {
      int mean = level + (draw >>> 13 & 63);
      int max = mean * (1_100 + (draw >>> 19 & 127)) / 1_000;
      return day(known(ago, late, null), valid, HOURS, mean(mean), mean(max), 0, false, marks);
    }

    private MonitoredDay none(int ago, int valid, int running, @Nullable String marks) {
      return day(known(ago, 0, null), valid, running, null, null, 0, false, marks);
    }

    // a mark in time takes the hours out; the others count
    private MonitoredDay above(int ago, Spell spell, int draw) {
      if (spell.excuse() == Spell.Excuse.MARKED) {
        return usual(ago, HOURS, draw, "启停炉", 0);
      }
      boolean water = outfall.medium() == Medium.WATER;
      int hours = water ? 12 + (draw >>> 5 & 7) : 1 + (draw >>> 5 & 3);
      BigDecimal mean = mean(water ? spell.permille() : level + 100);
      BigDecimal max = mean(spell.permille() * (water ? 120 : 100) / 100);
      String marks = spell.excuse() == Spell.Excuse.MARKED_LATE ? "启停炉" : null;
      Known known = known(ago, 0, spell.event());
      return day(known, HOURS, HOURS, mean, max, hours, water, marks);
    }

    private Known known(int ago, int late, @Nullable String event) {
      return page.at(Voice.DEVICE, key(ago), ago, 1 + late, event);
    }

    private String key(int ago) {
      return prefix + page.text(ago);
    }

    private BigDecimal mean(int permille) {
      return BigDecimal.valueOf(limit * permille / 1_000, parameter.scale());
    }

    private MonitoredDay day(
        Known known,
        int valid,
        int running,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal max,
        int exceeded,
        boolean dayExceeded,
        @Nullable String marks) {
      return new MonitoredDay(
          known,
          outfall.number(),
          outfall.medium(),
          parameter.pollutant(),
          parameter.unit(),
          HOURS,
          valid,
          running,
          mean,
          max,
          parameter.limit(),
          exceeded,
          dayExceeded,
          marks);
    }
  }
}
