package wuse.app.county;

import java.util.List;
import wuse.facts.activity.FalseStatement;
import wuse.facts.activity.RosterApplication;
import wuse.facts.activity.RosterConfirmation;
import wuse.facts.activity.SelectiveCondition;
import wuse.facts.enforcement.CaseFiling;

/** 正面清单: who applied, who was confirmed, and what spoke against it later. */
final class Rosters implements Chapter {
  private static final String ROSTER = "监督执法正面清单";
  private static final String PERSON = "样例科室（虚构）";

  @Override
  public void write(Site site, Book book) {
    Lot lot = site.lot("名单");
    boolean wants = lot.chance(site.permitted() ? 0.08 : 0.02);
    boolean likely = site.conduct().compareTo(Conduct.ORDINARY) <= 0 || lot.chance(0.3);
    if (wants && likely && site.working() && !site.unknown()) {
      application(site, book, lot);
    }
  }

  private static void application(Site site, Book book, Lot lot) {
    Book.Page page = book.page(Feed.LISTS);
    int ago = lot.between(2, 900);
    book.add(new RosterApplication(page.known(Voice.FIRM, "申请", ago), ROSTER));
    int conditions = lot.below(3);
    for (int i = 0; i < conditions; i++) {
      SelectiveCondition.Name name = lot.of(List.of(SelectiveCondition.Name.values()));
      boolean ends = lot.chance(0.1);
      book.add(
          new SelectiveCondition(
              page.known(Voice.OFFICE, name.zh(), ago + 10),
              name,
              ends ? site.almanac().ago(20) : null));
    }
    boolean clean = site.course().breaches().stream().noneMatch(each -> each.ago() > ago);
    if (conditions > 0 && clean && ago > 45 && lot.chance(0.75)) {
      member(site, book, page, lot, ago - 30);
    }
  }

  private static void member(Site site, Book book, Book.Page page, Lot lot, int ago) {
    confirmation(book, page, ago, RosterConfirmation.Matter.ADMITTED);
    if (lot.chance(0.04)) {
      int on = lot.between(1, ago);
      book.add(new FalseStatement(page.known(Voice.DOCUMENT, "不实", on), "申报的选择条件与核查不符"));
      if (on > 30 && lot.chance(0.5)) {
        confirmation(book, page, on - 20, RosterConfirmation.Matter.REMOVED);
      }
    } else if (lot.chance(0.05)) {
      String number = "虚环立〔" + site.almanac().today().getYear() + "〕" + site.number();
      int on = lot.between(1, Math.min(ago, 80));
      book.add(
          new CaseFiling(book.page(Feed.CASES).known(Voice.DOCUMENT, number, on), number, null));
    }
  }

  private static void confirmation(
      Book book, Book.Page page, int ago, RosterConfirmation.Matter matter) {
    book.add(
        new RosterConfirmation(
            page.known(Voice.DOCUMENT, matter.zh(), ago), ROSTER, matter, PERSON));
  }
}
