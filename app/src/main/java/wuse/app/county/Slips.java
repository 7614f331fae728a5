package wuse.app.county;

import wuse.facts.Fact;
import wuse.facts.Withdrawal;
import wuse.facts.activity.SelfCheck;
import wuse.facts.enforcement.Complaint;
import wuse.facts.enforcement.Problem;
import wuse.facts.monitoring.Alarm;

/** 撤回: now and then something entered of the wrong unit is taken back; written last. */
final class Slips implements Chapter {
  private static final double SHARE = 0.03;
  private static final int AFTER = 90;

  @Override
  public void write(Book book) {
    Page page = book.page(Feed.LISTS, "撤回");
    if (page.chance(SHARE)) {
      book.facts().stream()
          .filter(Slips::likely)
          .skip(page.below(3))
          .findFirst()
          .ifPresent(fact -> withdraw(page, fact));
    }
  }

  private static boolean likely(Fact fact) {
    return fact instanceof Problem
        || fact instanceof Complaint
        || fact instanceof Alarm
        || fact instanceof SelfCheck;
  }

  private static void withdraw(Page page, Fact fact) {
    String kind = fact.kind().zh();
    String key = fact.known().key();
    int ago = page.ago(fact.known().occurred());
    page.add(
        new Withdrawal(
            page.at(Voice.OFFICE, kind + "/" + key, ago, AFTER, null), kind, key, "录入有误"));
  }
}
