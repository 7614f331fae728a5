package wuse.app.county;

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
  public void write(Book book) {
    Page page = book.page(Feed.LISTS, "名单");
    boolean wants = page.chance(page.site().permitted() ? 0.1 : 0.025);
    boolean likely = page.site().conduct().compareTo(Conduct.ORDINARY) <= 0 || page.chance(0.3);
    if (wants && likely && page.site().working() && !page.site().unknown()) {
      application(page);
    }
  }

  private static void application(Page page) {
    int ago = page.between(2, 900);
    page.add(new RosterApplication(page.known(Voice.FIRM, "申请", ago), ROSTER));
    int conditions = page.below(3);
    int first = page.below(3);
    for (int i = 0; i < conditions; i++) {
      SelectiveCondition.Name name = SelectiveCondition.Name.values()[first + 2 * i];
      boolean ends = page.chance(0.1);
      page.add(
          new SelectiveCondition(
              page.known(Voice.OFFICE, name.zh(), ago + 10), name, ends ? page.day(20) : null));
    }
    boolean clean = page.site().course().breaches().stream().noneMatch(each -> each.ago() > ago);
    if (conditions > 0 && clean && ago > 45 && page.chance(0.75)) {
      member(page, ago - 30);
    }
  }

  private static void member(Page page, int ago) {
    confirmation(page, ago, RosterConfirmation.Matter.ADMITTED);
    if (page.chance(0.04)) {
      int on = page.between(1, ago);
      page.add(new FalseStatement(page.known(Voice.DOCUMENT, "不实", on), "申报的选择条件与核查不符"));
      if (on > 30 && page.chance(0.5)) {
        confirmation(page, on - 20, RosterConfirmation.Matter.REMOVED);
      }
    } else if (page.chance(0.12)) {
      String number = "虚环立〔" + page.today().getYear() + "〕" + page.site().number();
      int on = page.between(1, Math.min(ago, 80));
      page.add(new CaseFiling(page.of(Feed.CASES).known(Voice.DOCUMENT, number, on), number, null));
    }
  }

  private static void confirmation(Page page, int ago, RosterConfirmation.Matter matter) {
    page.add(
        new RosterConfirmation(
            page.known(Voice.DOCUMENT, matter.zh(), ago), ROSTER, matter, PERSON));
  }
}
