package wuse.app.county;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.facts.permit.AbnormalState;
import wuse.facts.permit.LedgerCheck;
import wuse.facts.permit.PermitCheck;
import wuse.facts.permit.Production;
import wuse.facts.permit.PublicationCheck;

/** 依证核查: the site, its ledgers and its output held against its permit. */
final class Checks implements Chapter {
  @Override
  public void write(Site site, Book book) {
    if (site.permitted() && !site.unknown()) {
      Lot lot = site.lot("核查");
      Book.Page page = book.page(Feed.CHECKS);
      permit(site, book, page, lot);
      ledgers(site, book, page, lot);
      publication(site, book, page, lot);
      production(site, book, page, lot);
      states(site, book, page, lot);
    }
  }

  private static void permit(Site site, Book book, Book.Page page, Lot lot) {
    int ago = lot.between(10, 350);
    int outlets = site.slips(lot, 0.03) ? lot.of(List.of(-1, 1, 1, 2)) : 0;
    book.add(
        new PermitCheck(
            page.known(Voice.OFFICER, "核查" + site.almanac().text(ago), ago),
            outlets,
            site.slips(lot, 0.05) ? lot.between(1, 3) : 0,
            Figure.kept(site, lot, 0.05),
            site.slips(lot, 0.012) ? lot.between(1, 2) : 0,
            site.slips(lot, 0.05) ? lot.between(1, 4) : 0));
  }

  private static void ledgers(Site site, Book book, Book.Page page, Lot lot) {
    int ago = lot.between(10, 350);
    boolean established = !site.slips(lot, 0.008);
    int owed = Math.min(5, site.since() / 365);
    int short_ = site.slips(lot, 0.05) ? lot.between(1, 3) : 0;
    boolean spotted = lot.chance(0.6);
    book.add(
        new LedgerCheck(
            page.known(Voice.OFFICER, "台账" + site.almanac().text(ago), ago),
            established,
            Figure.kept(site, lot, 0.1),
            Figure.kept(site, lot, 0.1),
            Figure.whole(Math.max(0, 5 + owed / 5 - short_)),
            spotted ? Figure.kept(site, lot, 0.08) : null));
  }

  private static void publication(Site site, Book book, Book.Page page, Lot lot) {
    int ago = lot.between(10, 350);
    int due = lot.between(10, 24);
    int published = Figure.done(site, lot, due, 0.12);
    book.add(
        new PublicationCheck(
            page.known(Voice.OFFICE, "公开" + site.almanac().text(ago), ago), due, published));
  }

  private static void production(Site site, Book book, Book.Page page, Lot lot) {
    int capacity = lot.between(20, 900) * 10;
    int much = site.slips(lot, 0.04) ? lot.between(101, 135) : lot.between(45, 99);
    LocalDate first = site.almanac().today().withDayOfMonth(1);
    for (int back = 1; back <= 12; back++) {
      LocalDate month = first.minusMonths(back);
      int ago = site.almanac().ago(month.plusMonths(1).minusDays(1));
      int percent = site.working() ? much * lot.between(80, 100) / 100 : 0;
      book.add(
          new Production(
              page.known(Voice.FIRM, month.toString().substring(0, 7), ago),
              site.trade().product(),
              month.toString().substring(0, 7),
              Figure.tenths(capacity * percent / 10),
              Figure.whole(capacity)));
    }
  }

  // the spells that the firm reported, and stops and repairs of its own
  private static void states(Site site, Book book, Book.Page page, Lot lot) {
    for (Spell spell : site.course().spells()) {
      if (spell.excuse() == Spell.Excuse.REPORTED) {
        state(site, book, page, lot, spell, AbnormalState.Type.FAULT);
      }
    }
    int often = lot.below(4);
    for (int i = 0; i < often; i++) {
      AbnormalState.Type type = lot.of(List.of(AbnormalState.Type.values()));
      Spell spell =
          new Spell(0, 0, lot.between(8, 360), lot.between(1, 7), 0, Spell.Excuse.NONE, null);
      state(site, book, page, lot, spell, type);
    }
  }

  private static void state(
      Site site, Book book, Book.Page page, Lot lot, Spell spell, AbnormalState.Type type) {
    int ago = spell.ago();
    boolean told = spell.excuse() == Spell.Excuse.REPORTED || !site.slips(lot, 0.1);
    @Nullable LocalDate reported = told ? site.almanac().ago(Math.max(0, ago - 1)) : null;
    book.add(
        new AbnormalState(
            page.known(Voice.FIRM, type.zh() + site.almanac().text(ago), ago, spell.event()),
            type,
            site.almanac().ago(spell.endAgo()),
            reported,
            !site.slips(lot, 0.08),
            told && lot.chance(0.4)));
  }
}
