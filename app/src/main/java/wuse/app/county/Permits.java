package wuse.app.county;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

  @Override
  public void write(Site site, Book book) {
    Lot lot = site.lot("许可");
    Book.Page page = book.page(Feed.PERMITS);
    if (site.permitted()) {
      permit(site, book, page, lot);
    } else {
      registration(site, book, page, lot);
    }
    change(site, book, page, lot);
    if (!site.unknown()) {
      outlets(site, book, page, lot);
    }
    if (site.permitted()) {
      limits(site, book, page);
      amounts(site, book, page, lot);
      reapply(site, book, page, lot);
    }
  }

  private static void permit(Site site, Book book, Book.Page page, Lot lot) {
    PermitNumber number = site.firm().permit(site.place());
    int left = daysLeft(site, lot);
    LocalDate validTo = site.almanac().ago(-left);
    LocalDate validFrom = validTo.minusYears(YEARS).plusDays(1);
    int first = lot.chance(0.4) ? 1_000 : 0;
    book.add(
        new Permit(
            page.known(Voice.DOCUMENT, "许可证" + validFrom, site.almanac().ago(validFrom)),
            number,
            site.category(),
            validFrom,
            validTo,
            site.life() == State.CLOSED ? Permit.State.CANCELLED : Permit.State.VALID,
            site.has(Listing.Roll.AIR_ALERT) && lot.chance(0.8),
            validFrom.minusDays(first)));
    if (left < 90 && !expired(site)) {
      renewal(site, book, page, lot, number, left);
    }
  }

  /** Days until the permit ends: for one in twelve that is soon or a little while ago. */
  private static int daysLeft(Site site, Lot lot) {
    if (expired(site)) {
      return -lot.between(5, 120);
    }
    return lot.chance(0.08) ? lot.between(-40, 89) : lot.between(90, 1_700);
  }

  private static boolean expired(Site site) {
    return site.course().breaches().stream()
        .anyMatch(each -> each.offence() == Offence.NO_PERMIT && each.ago() < 270);
  }

  // who has filed 60 days before the end may go on until it is decided
  private static void renewal(
      Site site, Book book, Book.Page page, Lot lot, PermitNumber number, int left) {
    boolean filed = left <= 0 || !site.slips(lot, 0.3);
    int ago = lot.between(61, 75) - left;
    if (filed && ago >= 0) {
      book.add(
          new RenewalFiling(
              page.known(Voice.FIRM, "延续" + site.almanac().text(ago), ago),
              number,
              site.almanac().ago(ago),
              site.almanac().ago(-left),
              null,
              null));
    }
  }

  private static void registration(Site site, Book book, Book.Page page, Lot lot) {
    boolean never = breached(site, Offence.UNREGISTERED) || site.slips(lot, 0.002);
    if (!never) {
      int left = site.slips(lot, 0.015) ? -lot.between(10, 300) : lot.between(20, 1_700);
      LocalDate validTo = site.almanac().ago(-left);
      int ago = site.almanac().ago(validTo.minusYears(YEARS));
      book.add(
          new Registration(
              page.known(Voice.FIRM, "登记" + validTo.minusYears(YEARS), ago),
              site.firm().creditCode() + "%03d".formatted(site.place()) + "X",
              validTo,
              site.life() == State.CLOSED
                  ? Registration.State.CANCELLED
                  : Registration.State.VALID));
    }
  }

  private static boolean breached(Site site, Offence offence) {
    return site.course().breaches().stream().anyMatch(each -> each.offence() == offence);
  }

  private static void change(Site site, Book book, Book.Page page, Lot lot) {
    if (!lot.chance(0.12)) {
      return;
    }
    int ago = lot.between(3, 500);
    int took = site.slips(lot, 0.2) ? lot.between(35, 140) : lot.between(1, 20);
    boolean open = took > ago || took > 120;
    book.add(
        new PermitChange(
            page.known(Voice.FIRM, "变更" + site.almanac().text(ago), ago),
            site.permitted() ? PermitChange.Type.BASIC : PermitChange.Type.REGISTERED,
            site.almanac().ago(ago),
            open ? null : site.almanac().ago(ago - took)));
  }

  private static void outlets(Site site, Book book, Book.Page page, Lot lot) {
    for (Outfall outfall : site.outfalls()) {
      boolean water = outfall.medium() == Medium.WATER;
      book.add(
          new Outlet(
              page.known(Voice.OFFICE, outfall.number().text(), site.since() - 90),
              outfall.number(),
              outfall.medium().zh() + "排放口",
              outfall.medium(),
              outfall.automatic() ? Outlet.Type.MAIN : Outlet.Type.GENERAL,
              !site.slips(lot, 0.03),
              site.town().longitude(lot),
              site.town().latitude(lot),
              water ? "进入城市污水处理厂" : null,
              water ? "间接排放" : null));
    }
  }

  private static void limits(Site site, Book book, Book.Page page) {
    for (Outfall outfall : site.outfalls()) {
      for (Parameter parameter : outfall.parameters()) {
        book.add(
            new PermittedLimit(
                page.known(
                    Voice.DOCUMENT,
                    outfall.number() + "|" + parameter.pollutant(),
                    site.since() - 90),
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
  private static void amounts(Site site, Book book, Book.Page page, Lot lot) {
    if (site.category() == ManagementCategory.KEY) {
      for (Parameter parameter : charged(site)) {
        BigDecimal tonnes = Figure.hundredths(lot.between(80, 9_000));
        for (int back = 0; back < 3; back++) {
          int year = site.almanac().today().getYear() - back;
          int ago = Math.max(0, site.almanac().ago(LocalDate.of(year, 1, 1)));
          book.add(
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

  private static void reapply(Site site, Book book, Book.Page page, Lot lot) {
    if (lot.chance(0.05)) {
      int ago = lot.between(40, 700);
      boolean open = site.slips(lot, 0.1);
      @Nullable LocalDate granted = open ? null : site.almanac().ago(ago - 35);
      book.add(
          new ReapplyTrigger(
              page.known(Voice.OFFICE, "重新申请" + site.almanac().text(ago), ago),
              "排放口数量增加",
              site.almanac().ago(ago),
              granted));
    }
  }
}
