package wuse.app.county;

import java.time.LocalDate;
import java.util.List;
import wuse.facts.Known;
import wuse.facts.permit.AbnormalState;
import wuse.facts.permit.LedgerCheck;
import wuse.facts.permit.PermitCheck;
import wuse.facts.permit.Production;
import wuse.facts.permit.PublicationCheck;

/** 依证核查: the site, its ledgers and its output held against its permit. */
final class Checks implements Chapter {
  @Override
  public void write(Book book) {
    if (book.site().permitted() && !book.site().unknown()) {
      Page page = book.page(Feed.CHECKS, "核查");
      permit(page);
      ledgers(page);
      publication(page);
      production(page);
      states(page);
    }
  }

  private static void permit(Page page) {
    int ago = page.between(10, 350);
    int outlets = page.slips(0.03) ? page.one(List.of(-1, 1, 1, 2)) : 0;
    page.add(
        new PermitCheck(
            page.known(Voice.OFFICER, "核查" + page.text(ago), ago),
            outlets,
            page.slips(0.05) ? page.between(1, 3) : 0,
            Figure.kept(page, 0.05),
            page.slips(0.012) ? page.between(1, 2) : 0,
            page.slips(0.05) ? page.between(1, 4) : 0));
  }

  private static void ledgers(Page page) {
    int ago = page.between(10, 350);
    boolean established = !page.slips(0.008);
    int kept = page.slips(0.05) ? page.between(2, 4) : page.between(5, 6);
    boolean spotted = page.chance(0.6);
    page.add(
        new LedgerCheck(
            page.known(Voice.OFFICER, "台账" + page.text(ago), ago),
            established,
            Figure.kept(page, 0.1),
            Figure.kept(page, 0.1),
            Figure.whole(kept),
            spotted ? Figure.kept(page, 0.08) : null));
  }

  private static void publication(Page page) {
    int ago = page.between(10, 350);
    int due = page.between(10, 24);
    int published = Figure.done(page, due, 0.12);
    page.add(
        new PublicationCheck(page.known(Voice.OFFICE, "公开" + page.text(ago), ago), due, published));
  }

  private static void production(Page page) {
    int capacity = page.between(20, 900) * 10;
    int much = page.slips(0.04) ? page.between(101, 135) : page.between(45, 99);
    LocalDate first = page.today().withDayOfMonth(1);
    for (int back = 1; back <= 12; back++) {
      LocalDate month = first.minusMonths(back);
      int ago = page.ago(month.plusMonths(1).minusDays(1));
      int percent = page.site().working() ? much * page.between(80, 100) / 100 : 0;
      page.add(
          new Production(
              page.known(Voice.FIRM, month.toString().substring(0, 7), ago),
              page.site().trade().product(),
              month.toString().substring(0, 7),
              Figure.tenths(capacity * percent / 10),
              Figure.whole(capacity)));
    }
  }

  // the spells that the firm reported, and stops and repairs of its own
  private static void states(Page page) {
    for (Spell spell : page.site().course().spells()) {
      if (spell.excuse() == Spell.Excuse.REPORTED) {
        String key = "超标" + page.text(spell.ago()) + "|" + spell.outfall() + spell.parameter();
        Known known = page.ended(Voice.FIRM, key, spell.ago(), spell.endAgo());
        state(page, known, AbnormalState.Type.FAULT, spell.endAgo(), true);
      }
    }
    int often = page.below(4);
    for (int i = 0; i < often; i++) {
      AbnormalState.Type type = page.one(List.of(AbnormalState.Type.values()));
      int ago = page.between(8, 360);
      int endAgo = ago - page.below(7);
      Known known = page.ended(Voice.FIRM, type.zh() + page.text(ago) + "-" + i, ago, endAgo);
      state(page, known, type, endAgo, !page.slips(0.1));
    }
  }

  private static void state(
      Page page, Known known, AbnormalState.Type type, int endAgo, boolean told) {
    page.add(
        new AbnormalState(
            known,
            type,
            page.day(endAgo),
            told ? known.occurred() : null,
            !page.slips(0.08),
            told && page.chance(0.4)));
  }
}
