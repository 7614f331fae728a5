package wuse.app.county;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.facts.Known;
import wuse.facts.Withdrawal;
import wuse.facts.enforcement.CaseFiling;
import wuse.facts.enforcement.Penalty;
import wuse.facts.enforcement.Penalty.State;

/**
 * 立案 and 处罚 of one breach, and what became of the decision: each change is the same decision
 * recorded once more.
 *
 * @param document number of the decision
 */
record Penalties(Page page, Breach breach, String document) {
  private static final int FILED_AFTER = 7;
  private static final int DELIVERED_AFTER = 5;
  private static final int QUASHED_AFTER = 60;
  private static final int VARIED_AFTER = 50;

  /**
   * @param number among the breaches of the unit
   */
  static Penalties of(Page page, Breach breach, int number) {
    int year = page.day(breach.ago()).getYear();
    String document = "虚环罚〔" + year + "〕" + (page.site().number() + 1) + "-" + number;
    return new Penalties(page, breach, document);
  }

  void write() {
    filed();
    int ago = breach.servedAgo();
    if (ago >= 0) {
      page.add(decision(DELIVERED_AFTER, State.STANDING, null));
      afterwards(ago);
    }
  }

  private void filed() {
    int ago = Math.max(0, breach.ago() - FILED_AFTER);
    int closedAgo = breach.servedAgo();
    Known filed = page.known(Voice.DOCUMENT, document, ago, breach.event());
    page.add(new CaseFiling(filed, document, null));
    if (closedAgo >= 0) {
      page.add(new CaseFiling(page.again(filed, closedAgo), document, page.day(closedAgo)));
    }
  }

  private void afterwards(int ago) {
    switch (breach.ending()) {
      case QUASHED -> page.add(decision(QUASHED_AFTER, State.QUASHED, null));
      case VARIED -> page.add(decision(VARIED_AFTER, State.VARIED, null));
      case REPAIRED -> repaired(ago);
      case WITHDRAWN -> withdrawn(ago);
      case STANDS, NO_PENALTY -> {
        // as it was delivered
      }
    }
  }

  // 信用修复, three months after delivery at the earliest
  private void repaired(int ago) {
    int repaired = page.between(0, Math.max(0, ago - 95));
    page.add(decision(ago - repaired + 2, State.STANDING, page.day(repaired)));
  }

  private void withdrawn(int ago) {
    page.add(
        new Withdrawal(
            page.of(Feed.LISTS).at(Voice.DOCUMENT, "行政处罚/" + document, ago, 20, breach.event()),
            "行政处罚",
            document,
            "登记有误，不是本单位"));
  }

  private Penalty decision(int lag, State state, @Nullable LocalDate repaired) {
    int ago = breach.servedAgo();
    boolean none = breach.ending() == Breach.Ending.NO_PENALTY;
    int fine = state == State.VARIED ? breach.fine() / 2 : breach.fine();
    return new Penalty(
        page.at(Voice.DOCUMENT, document, ago, lag, breach.event()),
        document,
        none ? Penalty.Type.NONE : Penalty.Type.FINE,
        none ? null : Figure.whole(fine),
        page.day(ago),
        state,
        repaired,
        breach.offence().says());
  }
}
