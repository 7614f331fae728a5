package wuse.app.county;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import wuse.facts.Known;
import wuse.facts.ManagementCategory;
import wuse.facts.Medium;
import wuse.facts.enterprise.LifeState.State;
import wuse.facts.enterprise.Listing;
import wuse.facts.permit.Outlet;
import wuse.facts.permit.Permit;
import wuse.facts.permit.PermitChange;
import wuse.facts.permit.PermitNumber;
import wuse.facts.permit.PermittedAmount;
import wuse.facts.permit.PermittedLimit;
import wuse.facts.permit.ReapplyTrigger;
import wuse.facts.permit.Registration;
import wuse.facts.permit.RenewalFiling;

/** 许可与登记: what the unit may let out, and until when. */
final class Permits implements Chapter {
  private static final int YEARS = 5;
  private static final String TRIGGER = "排放口数量增加";

  @Override
  public void write(Book book) {
    Page page = book.page(Feed.PERMITS, "许可");
    if (page.site().permitted()) {
      permit(page);
    } else {
      registration(page);
    }
    change(page);
    if (!page.site().unknown()) {
      outlets(page);
    }
    if (page.site().permitted()) {
      limits(page);
      amounts(page);
      reapply(page);
    }
  }

  private static void permit(Page page) {
    PermitNumber number = page.site().firm().permit(page.site().place(), 'P');
    int left = daysLeft(page);
    LocalDate validTo = page.day(-left);
    LocalDate validFrom = validTo.minusYears(YEARS).plusDays(1);
    int first = page.chance(0.4) ? 1_000 : 0;
    page.add(
        new Permit(
            page.known(Voice.DOCUMENT, "许可证" + validFrom, page.ago(validFrom)),
            number,
            page.site().category(),
            validFrom,
            validTo,
            page.site().life() == State.CLOSED ? Permit.State.CANCELLED : Permit.State.VALID,
            page.site().has(Listing.Roll.AIR_ALERT) && page.chance(0.8),
            validFrom.minusDays(first)));
    if (left < 90 && !expired(page.site())) {
      renewal(page, number, left);
    }
  }

  /** Days until the permit ends: for one in twelve that is soon or a little while ago. */
  private static int daysLeft(Page page) {
    if (expired(page.site())) {
      return -page.between(5, 120);
    }
    return page.chance(0.08) ? page.between(-40, 89) : page.between(90, 1_700);
  }

  private static boolean expired(Site site) {
    return site.breached(Offence.NO_PERMIT, 270);
  }

  // who has filed 60 days before the end may go on until it is decided
  private static void renewal(Page page, PermitNumber number, int left) {
    boolean filed = left <= 0 || !page.slips(0.3);
    int ago = page.between(61, 75) - left;
    if (filed && ago >= 0) {
      page.add(
          new RenewalFiling(
              page.known(Voice.FIRM, "延续" + page.text(ago), ago),
              number,
              page.day(ago),
              page.day(-left),
              null,
              null));
    }
  }

  private static void registration(Page page) {
    boolean never = page.site().breached(Offence.UNREGISTERED, Almanac.REACH) || page.slips(0.002);
    if (!never) {
      int left = page.slips(0.015) ? -page.between(10, 300) : page.between(20, 1_700);
      LocalDate validTo = page.day(-left);
      int ago = page.ago(validTo.minusYears(YEARS));
      page.add(
          new Registration(
              page.known(Voice.FIRM, "登记" + validTo.minusYears(YEARS), ago),
              page.site().firm().permit(page.site().place(), 'X').text(),
              validTo,
              page.site().life() == State.CLOSED
                  ? Registration.State.CANCELLED
                  : Registration.State.VALID));
    }
  }

  private static void change(Page page) {
    if (!page.chance(0.12)) {
      return;
    }
    int ago = page.between(3, 500);
    int took = page.slips(0.2) ? page.between(35, 140) : page.between(1, 20);
    boolean open = took > ago || took > 120;
    String key = "变更" + page.text(ago);
    page.add(
        new PermitChange(
            open
                ? page.known(Voice.OFFICE, key, ago)
                : page.ended(Voice.FIRM, key, ago, ago - took),
            page.site().permitted() ? PermitChange.Type.BASIC : PermitChange.Type.REGISTERED,
            page.day(ago),
            open ? null : page.day(ago - took)));
  }

  private static void outlets(Page page) {
    Lot place = page.site().lot("排放口位置");
    for (Outfall outfall : page.site().outfalls()) {
      boolean water = outfall.medium() == Medium.WATER;
      page.add(
          new Outlet(
              page.known(Voice.OFFICE, outfall.number().text(), page.site().since() - 90),
              outfall.number(),
              outfall.medium().zh() + "排放口",
              outfall.medium(),
              outfall.automatic() ? Outlet.Type.MAIN : Outlet.Type.GENERAL,
              !page.slips(0.03),
              page.site().town().longitude(place),
              page.site().town().latitude(place),
              water ? "进入城市污水处理厂" : null,
              water ? "间接排放" : null));
    }
  }

  private static void limits(Page page) {
    for (Outfall outfall : page.site().outfalls()) {
      for (Parameter parameter : outfall.parameters()) {
        page.add(
            new PermittedLimit(
                page.known(
                    Voice.DOCUMENT,
                    outfall.number() + "|" + parameter.pollutant(),
                    page.site().since() - 90),
                outfall.number(),
                outfall.medium(),
                parameter.pollutant(),
                parameter.limit(),
                parameter.lower(),
                parameter.unit(),
                outfall.automatic() ? PermittedLimit.Mode.AUTOMATIC : PermittedLimit.Mode.MANUAL,
                outfall.automatic() ? "连续" : "1次/季",
                parameter.standard()));
      }
    }
  }

  // this year and the two before, for the units under key management
  private static void amounts(Page page) {
    if (page.site().category() == ManagementCategory.KEY) {
      for (Parameter parameter : charged(page.site())) {
        BigDecimal tonnes = Figure.hundredths(page.between(80, 9_000));
        for (int back = 0; back < 3; back++) {
          int year = page.today().getYear() - back;
          int ago = Math.max(0, page.ago(LocalDate.of(year, 1, 1)));
          page.add(
              new PermittedAmount(
                  page.known(Voice.DOCUMENT, year + "|" + parameter.pollutant(), ago),
                  parameter.pollutant(),
                  year,
                  tonnes));
        }
      }
    }
  }

  /** What amounts are granted for. */
  static List<Parameter> charged(Site site) {
    List<Parameter> charged =
        List.of(
            Parameter.SULPHUR,
            Parameter.NITROGEN,
            Parameter.ORGANIC,
            Parameter.OXYGEN_DEMAND,
            Parameter.AMMONIA);
    return charged.stream().filter(each -> letsOut(site, each)).toList();
  }

  private static boolean letsOut(Site site, Parameter parameter) {
    return site.outfalls().stream().anyMatch(outfall -> outfall.parameters().contains(parameter));
  }

  private static void reapply(Page page) {
    if (page.chance(0.05)) {
      int ago = page.between(40, 700);
      boolean open = page.slips(0.1);
      String key = "重新申请" + page.text(ago);
      Known arisen = page.known(Voice.OFFICE, key, ago);
      page.add(new ReapplyTrigger(arisen, TRIGGER, page.day(ago), null));
      if (!open) {
        LocalDate granted = page.day(ago - 35);
        page.add(new ReapplyTrigger(page.again(arisen, ago - 35), TRIGGER, page.day(ago), granted));
      }
    }
  }
}
