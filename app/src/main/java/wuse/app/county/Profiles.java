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
  public void write(Book book) {
    Page page = book.page(Feed.REGISTER, "概况");
    profile(page);
    life(page);
    listings(page);
    if (!page.site().unknown()) {
      care(page.of(Feed.CHECKS));
    }
  }

  // one in forty was registered under a wrong address, one in a hundred has changed its name
  private static void profile(Page page) {
    int street = page.between(1, 900);
    int ago = page.site().since();
    if (page.chance(0.025)) {
      page.add(entry(page, "登记", ago, 2, page.site().name(), "虚构路" + (street + 1_000) + "号"));
    }
    String address = "虚构路" + street + "号";
    boolean renamed = page.chance(0.01);
    String was = Firm.marked(page.site().firm().sounds() + "老" + page.site().trade().noun() + "社");
    page.add(entry(page, "登记", ago, 30, renamed ? was : page.site().name(), address));
    if (renamed) {
      int on = page.between(20, 700) % ago;
      page.add(entry(page, "更名", on, 3, page.site().name(), address));
      page.add(
          new UnitChange(
              page.known(Voice.OFFICE, "更名", on),
              UnitChange.Type.RENAME,
              was,
              page.site().name(),
              null));
    }
    lease(page);
  }

  // 厂中厂
  private static void lease(Page page) {
    if (!page.site().permitted() && page.chance(0.08)) {
      String landlord = Firm.marked(new Firm(page.below(1 + page.site().number())).sounds() + "园区");
      page.add(
          new UnitChange(
              page.known(Voice.OFFICE, "租赁", page.site().since()),
              UnitChange.Type.LEASE,
              null,
              null,
              landlord));
    }
  }

  private static UnitProfile entry(
      Page page, String key, int ago, int lag, String name, String street) {
    Lot lot = page.site().lot("位置");
    boolean coded = !page.site().unknown() || page.chance(0.6);
    @Nullable CreditCode code = coded ? page.site().firm().creditCode() : null;
    return new UnitProfile(
        page.at(Voice.OFFICE, key, ago, lag, null),
        name,
        code,
        page.site().legalPerson(),
        page.site().unknown() && page.chance(0.3) ? null : page.site().trade().industry(),
        County.REGION,
        page.site().unknown() ? null : page.site().category(),
        page.site().town().name() + street,
        page.site().town().longitude(lot),
        page.site().town().latitude(lot));
  }

  private static void life(Page page) {
    if (page.site().life() != State.NOT_STARTED) {
      page.add(
          new LifeState(page.known(Voice.OFFICE, "投产", page.site().since() - 60), State.RUNNING));
    }
    if (page.site().life() != State.RUNNING) {
      int ago = page.between(30, 400);
      page.add(new LifeState(page.known(Voice.OFFICE, "变化", ago), page.site().life()));
    }
  }

  private static void listings(Page page) {
    for (Listing.Roll roll : page.site().duties()) {
      int ago = page.between(300, 480);
      page.add(new Listing(page.known(Voice.DOCUMENT, roll.zh(), ago), roll, page.day(ago), null));
    }
    if (page.chance(0.05)) {
      page.add(
          new Listing(
              page.ended(Voice.DOCUMENT, "曾列入" + Listing.Roll.TRAINING.zh(), 480, 200),
              Listing.Roll.TRAINING,
              page.day(480),
              page.day(200)));
    }
  }

  private static void care(Page page) {
    boolean system = !page.slips(0.05);
    boolean staff = system && !page.slips(0.07);
    int ago = page.between(20, 350);
    page.add(new Responsibility(page.known(Voice.OFFICE, "责任制度", ago), system, staff));
    if (page.site().has(Listing.Roll.TRAINING)) {
      int score = page.slips(0.02) ? page.between(30, 59) : page.around(68, 100);
      int on = page.between(10, 340);
      page.add(
          new Training(page.known(Voice.OFFICE, "考试" + page.text(on), on), Figure.whole(score)));
    }
  }
}
