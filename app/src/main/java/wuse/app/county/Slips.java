package wuse.app.county;

import java.util.List;
import wuse.facts.Fact;
import wuse.facts.Withdrawal;
import wuse.facts.activity.SelfCheck;
import wuse.facts.enforcement.Complaint;
import wuse.facts.enforcement.Problem;
import wuse.facts.monitoring.Alarm;

/** 撤回: now and then something entered of the wrong unit is taken back. */
final class Slips {
  private static final double SHARE = 0.03;

  private Slips() {}

  static void write(Site site, Book book, List<Fact> written) {
    Lot lot = site.lot("撤回");
    if (lot.chance(SHARE)) {
      written.stream()
          .filter(Slips::likely)
          .skip(lot.below(3))
          .findFirst()
          .ifPresent(fact -> withdraw(site, book, fact));
    }
  }

  private static boolean likely(Fact fact) {
    return fact instanceof Problem
        || fact instanceof Complaint
        || fact instanceof Alarm
        || fact instanceof SelfCheck;
  }

  private static void withdraw(Site site, Book book, Fact fact) {
    int ago = site.almanac().ago(fact.known().occurred());
    String key = fact.kind().zh() + "/" + fact.known().key();
    book.add(
        new Withdrawal(
            book.page(Feed.LISTS).at(Voice.OFFICE, key, ago, 90, null),
            fact.kind().zh(),
            fact.known().key(),
            "录入有误"));
  }
}
