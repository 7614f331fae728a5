package wuse.app.county;

import org.jspecify.annotations.Nullable;
import wuse.facts.enterprise.CreditCode;
import wuse.facts.enterprise.LifeState;
import wuse.facts.enterprise.LifeState.State;
import wuse.facts.enterprise.Listing;
import wuse.facts.enterprise.Responsibility;
import wuse.facts.enterprise.Training;
import wuse.facts.enterprise.UnitChange;
import wuse.facts.enterprise.UnitProfile;

/** 单位概况: who it is, what state it is in, on which lists it stands. */
final class Profiles implements Chapter {
  @Override
  public void write(Site site, Book book) {
    Lot lot = site.lot("概况");
    Book.Page page = book.page(Feed.REGISTER);
    profile(site, book, page, lot);
    life(site, book, page, lot);
    listings(site, book, page, lot);
    if (!site.unknown()) {
      care(site, book, lot);
    }
  }

  // one in forty was registered under a wrong address, one in a hundred has changed its name
  private static void profile(Site site, Book book, Book.Page page, Lot lot) {
    int street = lot.between(1, 900);
    int ago = site.since();
    if (lot.chance(0.025)) {
      book.add(entry(site, page, "登记", ago, 2, site.name(), "虚构路" + (street + 1_000) + "号"));
    }
    String address = "虚构路" + street + "号";
    boolean renamed = lot.chance(0.01);
    String was = Firm.marked(site.firm().sounds() + "老" + site.trade().noun() + "社");
    book.add(entry(site, page, "登记", ago, 30, renamed ? was : site.name(), address));
    if (renamed) {
      int on = lot.between(20, 700) % ago;
      book.add(entry(site, page, "更名", on, 3, site.name(), address));
      book.add(
          new UnitChange(
              page.known(Voice.OFFICE, "更名", on), UnitChange.Type.RENAME, was, site.name(), null));
    }
    lease(site, book, page, lot);
  }

  // 厂中厂
  private static void lease(Site site, Book book, Book.Page page, Lot lot) {
    if (!site.permitted() && lot.chance(0.08)) {
      String landlord = Firm.marked(new Firm(lot.below(1 + site.number())).sounds() + "园区");
      book.add(
          new UnitChange(
              page.known(Voice.OFFICE, "租赁", site.since()),
              UnitChange.Type.LEASE,
              null,
              null,
              landlord));
    }
  }

  private static UnitProfile entry(
      Site site, Book.Page page, String key, int ago, int lag, String name, String street) {
    Lot lot = site.lot("位置");
    boolean coded = !site.unknown() || lot.chance(0.6);
    @Nullable CreditCode code = coded ? site.firm().creditCode() : null;
    return new UnitProfile(
        page.at(Voice.OFFICE, key, ago, lag, null),
        name,
        code,
        site.legalPerson(),
        site.unknown() && lot.chance(0.3) ? null : site.trade().industry(),
        County.REGION,
        site.unknown() ? null : site.category(),
        site.town().name() + street,
        site.town().longitude(lot),
        site.town().latitude(lot));
  }

  private static void life(Site site, Book book, Book.Page page, Lot lot) {
    if (site.life() != State.NOT_STARTED) {
      book.add(new LifeState(page.known(Voice.OFFICE, "投产", site.since() - 60), State.RUNNING));
    }
    if (site.life() != State.RUNNING) {
      int ago = lot.between(30, 400);
      book.add(new LifeState(page.known(Voice.OFFICE, "变化", ago), site.life()));
    }
  }

  private static void listings(Site site, Book book, Book.Page page, Lot lot) {
    for (Listing.Roll roll : site.duties()) {
      int ago = lot.between(300, 480);
      book.add(
          new Listing(
              page.known(Voice.DOCUMENT, roll.zh(), ago), roll, site.almanac().ago(ago), null));
    }
    if (lot.chance(0.05)) {
      book.add(
          new Listing(
              page.known(Voice.DOCUMENT, "曾列入" + Listing.Roll.TRAINING.zh(), 480),
              Listing.Roll.TRAINING,
              site.almanac().ago(480),
              site.almanac().ago(200)));
    }
  }

  private static void care(Site site, Book book, Lot lot) {
    Book.Page page = book.page(Feed.CHECKS);
    boolean system = !site.slips(lot, 0.05);
    boolean staff = system && !site.slips(lot, 0.07);
    int ago = lot.between(20, 350);
    book.add(new Responsibility(page.known(Voice.OFFICE, "责任制度", ago), system, staff));
    if (site.has(Listing.Roll.TRAINING)) {
      int score = site.slips(lot, 0.02) ? lot.between(30, 59) : lot.around(68, 100);
      int on = lot.between(10, 340);
      book.add(
          new Training(
              page.known(Voice.OFFICE, "考试" + site.almanac().text(on), on), Figure.whole(score)));
    }
  }
}
