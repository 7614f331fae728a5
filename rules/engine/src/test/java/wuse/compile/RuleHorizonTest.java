package wuse.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wuse.facts.Dossier;
import wuse.policy.FactRule;
import wuse.term.RuleMatches.Found;

/** What a rule finds stays the same until the day that it names, held by asking every day. */
class RuleHorizonTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 4, 20);
  private static final int DAYS = 560;
  private static final Dossier DOSSIER =
      new UnitFile("u1")
          .problem("p1", "2026-05-01", "废气")
          .problem("p2", "2026-07-30", "废气")
          .problem("p3", "2026-10-29", "固废")
          .penalty("f1", "2026-06-01", "20000")
          .put("t1", "整改任务", "2026-06-20", "编号", "p1", "程度", "严重", "期限", "2026-11-20")
          .put("a1", "重污染预警", "2026-07-30", "级别", "红", "结束日期", "2026-08-05", "要求", "停产")
          .dossier();

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '`',
      // the longest time that nothing was to be looked at, as found
      value = {
        "$a : Problem()                                                              § 91",
        "$t : Today() $a : Problem(category == \"固废\", occurred after[-30d, 0d] $t)  § 91",
        "$t : Today() $a : Problem(occurred after[-364d, 0d] $t.day)                 § 184",
        "$t : Today() $a : Problem(occurred before[5d] $t.day)                       § 86",
        "$t : Today() $a : RectificationTask(closedOn == null, dueOn < $t.day)       § 153",
        "$t : Today() $a : RectificationTask(dueOn == $t.day)                        § 153",
        "$t : Today() $a : RectificationTask(dueOn != $t.day || severity == \"一般\") § 153",
        "$t : Today() $a : Problem() not Penalty(occurred after[-20d, 0d] $t.day)    § 91",
        "$t : Today() $a : Problem() exists AirAlert(endedOn >= $t.day)              § 90",
        "$t : Today() $a : Problem(category == \"噪声\", occurred after[-30d] $t.day)  § 91",
        "$t : Today() $a : Problem(occurred after[-9d, 0d] $t.day) $b : Problem(occurred <= $t.day) §"
            + " 81",
        "$t : Today(day > \"2026-08-01\") $a : Problem()                             § 1",
        "$t : Today() $a : Problem() accumulate(Problem(occurred after[-90d, 0d] $t.day); $n :"
            + " count(1); $n > 1)  § 91",
      })
  void nothing_differs_before_the_day_that_a_rule_names(String when, int longest) {
    RuleSet base = RuleSet.of(List.of(rule(when)));
    int stays = 0;
    LocalDate stop = FIRST;
    Found told = base.in(DOSSIER, FIRST);
    for (int i = 1; i < DAYS; i++) {
      LocalDate day = FIRST.plusDays(i);
      LocalDate change = told.changes().get("k");
      if (change != null && !day.isBefore(change)) {
        stays = Math.max(stays, (int) (day.toEpochDay() - stop.toEpochDay()));
        stop = day;
        told = base.in(DOSSIER, day);
      } else {
        assertThat(base.in(DOSSIER, day).matches())
            .as("%s on %s", when, day)
            .isEqualTo(told.matches());
      }
    }
    assertThat(stays).isEqualTo(longest);
  }

  private static FactRule rule(String when) {
    String text = "package p\nrule \"甲\"\nwhen\n" + when + "\nthen\nfound(\"k\", $a);\nend\n";
    return new DrlReader()
        .read(
            "x.drl",
            text,
            fault -> {
              throw new AssertionError(fault.toString());
            })
        .get(0);
  }
}
