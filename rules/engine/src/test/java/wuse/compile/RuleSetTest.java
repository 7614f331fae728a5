package wuse.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wuse.facts.Dossier;
import wuse.facts.Fact;
import wuse.policy.FactRule;
import wuse.policy.Position;

class RuleSetTest {
  private static final LocalDate DAY = UnitFile.DAY;

  private static final UnitFile FILE =
      new UnitFile("u1")
          .problem("p1", "2026-05-01", "废气")
          .problem("p2", "2026-07-30", "废气")
          .problem("p3", "2026-10-29", "废气")
          .problem("p4", "2026-10-29", "固废")
          .penalty("f1", "2026-06-01", "20000")
          .penalty("f2", "2026-08-01", "30000.50")
          .put("f3", "行政处罚", "2026-09-01", "决定书文号", "x", "种类", "警告", "状态", "撤销")
          .put("t1", "整改任务", "2026-10-01", "编号", "p1", "程度", "严重", "期限", "2026-11-20")
          .put("a1", "重污染预警", "2026-10-01", "级别", "红", "结束日期", "2026-10-05", "要求", "停产");

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '`',
      value = {
        "$a : Problem()                                             § p1 p2 p3 p4",
        "$a : Problem(category == \"废气\")                         § p1 p2 p3",
        "$a : 问题(类别 != \"废气\")                                § p4",
        "$a : Problem(category in (\"固废\", \"噪声\"))             § p4",
        "$a : Problem(category not in (\"固废\", \"噪声\"))         § p1 p2 p3",
        "$a : Problem(category matches \"[废固].\")                 § p1 p2 p3 p4",
        "$a : Problem(category not matches \".*气\")                § p4",
        "$a : Problem(says == null, severity == \"一般\")           § p1 p2 p3 p4",
        "$a : Problem(says != null)                                 § ``",
        "$a : Problem(says != \"x\")                                § ``",
        "$a : Problem(occurred > \"2026-07-30\")                    § p3 p4",
        "$a : Problem(occurred >= \"2026-07-30\" && category == \"废气\") § p2 p3",
        "$a : Problem(category == \"固废\" || occurred < \"2026-07-30\")  § p1 p4",
        "$a : Problem((category == \"固废\" || category == \"废气\") && occurred == \"2026-10-29\") §"
            + " p3 p4",
        "$a : Problem(by == \"执法人员\", source == \"台账\", event == null)  § p1 p2 p3 p4",
        "$a : Penalty(fine > 20000)                                 § f2",
        "$a : Penalty(fine == 20000.00)                             § f1",
        "$a : Penalty(fine != 20000)                                § f2",
        "$a : Penalty(fine == null)                                 § f3",
        "$a : Penalty(fineWan <= 2, 状态 == \"正常\")               § f1",
        "$a : Penalty(fine > -1)                                    § f1 f2",
        "$t : Today() $a : RectificationTask(dueOn < $t.day)        § ``",
        "$t : Today() $a : RectificationTask(dueOn <= $t.day)       § t1",
        "Today($d : day) $a : RectificationTask(dueOn == $d)        § t1",
        "Today(day > \"2027-01-01\") $a : Problem()                 § ``",
        "$t : RectificationTask() $a : Problem(category != $t.number, occurred > $t.occurred) § p3"
            + " p4",
        "$o : Problem() $a : Problem(category == $o.category, occurred after[1d, 90d] $o.occurred)"
            + " § p2",
        "$o : Problem() $a : Problem(category == $o.category, this after[1d, 91d] $o)    § p2 p3",
        "$o : Problem() $a : Problem(category == $o.category, this before[90d, 91d] $o)  § p1 p2",
        "$o : Problem() $a : Problem(this != $o, occurred after[0d, 0d] $o)              § p3 p4",
        "$o : Problem() $a : Problem(this == $o, category == \"固废\")                    § p4",
        "$o : Problem() $a : Problem(category == \"固废\", occurred after $o.occurred)      § p4",
        "$o : Problem() $a : Problem(category == \"废气\", occurred after[-181d, -1d] $o.occurred)  §"
            + " p1 p2",
        "$t : Today() $a : Problem(occurred after[-22d, 0d] $t.day)  § p3 p4",
        "$t : Today() $a : Problem(occurred after[-21d, 0d] $t.day)  § ``",
        "$t : Today() $a : Problem(occurred before[22d] $t.day)      § p1 p2 p3 p4",
        "$a : Problem($c : category) Problem(category == $c, this != $a)                  § p1 p2"
            + " p3",
        "$a : Problem() not Problem(category == $a.category, this != $a)                  § p4",
        "$a : Problem() exists Problem(category == $a.category, this != $a)               § p1 p2"
            + " p3",
        "$a : Problem() not (Penalty(occurred > $a.occurred) and AirAlert())              § p3 p4",
        "$a : Problem() exists (Penalty(occurred > $a.occurred) and AirAlert())           § p1 p2",
        "$a : Problem() not (Penalty(occurred > $a.occurred) or AirAlert())               § ``",
        "$a : Problem() not (Penalty($o : occurred) and not Problem(occurred > $o))       § p1 p2"
            + " p3 p4",
        "not Incident() $a : Problem(category == \"固废\")                                § p4",
        "exists Incident() $a : Problem()                                                 § ``",
        "exists (Incident() or AirAlert()) $a : Problem(category == \"固废\")             § p4",
        "($a : Problem(category == \"固废\") or $a : Penalty(fine > 1))                   § f1 f2 p4",
        "$a : Problem() and ($x : Incident() or $x : AirAlert(endedOn < $a.occurred))     § p3 p4",
        "$a : Problem(category == \"固废\") accumulate(Problem(); $n : count(1); $n == 4) § p4",
        "$a : Problem(category == \"固废\") accumulate(Incident(); $n : count(); $n == 0) § p4",
        "$a : Problem() accumulate($p : Problem(category == $a.category); $n : count($p); $n > 1) §"
            + " p1 p2 p3",
        "$a : Problem(category == \"固废\") accumulate(Penalty($f : fine); $s : sum($f); $s =="
            + " 50000.50) § p4",
        "$a : Problem(category == \"固废\") accumulate($p : Penalty(), $s : sum($p.fine), $m :"
            + " max($p.fine), $l : min($p.fine), $v : average($p.fine), $n : count($p); $s > 50000,"
            + " $m == 30000.5, $l == 20000, $v == 25000.25, $n == 3) § p4",
        "$a : Problem(category == \"固废\") accumulate($p : Penalty($o : occurred); $l : max($o); $l"
            + " == \"2026-09-01\") § p4",
        "$a : Problem(category == \"固废\") accumulate($p : Incident($o : occurred); $l : max($o); $l"
            + " >= \"2000-01-01\") § ``",
        "$a : Problem(category == \"固废\") accumulate($p : Penalty($f : fine) and $q :"
            + " Problem(occurred > $p.occurred); $n : count($q), $s : sum($f); $n == 8, $s =="
            + " 140001.50) § ``",
        "$a : Problem(category == \"固废\") accumulate($p : Penalty($f : fine) and $q :"
            + " Problem(occurred > $p.occurred); $n : count($q), $s : sum($f); $n == 7, $s =="
            + " 120001.00) § p4",
        "accumulate(Penalty($f : fine); $m : max($f)) $a : Penalty(fine == $m)            § f2",
        "accumulate($p : Penalty($f : fine); $m : average($f)) $a : Penalty(fine < $m)    § f1",
      })
  void a_condition_finds_these_facts(String when, String keys) {
    List<List<Fact>> found =
        RuleSet.of(List.of(rule(when, "found(\"k\", $a);")))
            .in(FILE.dossier(), DAY)
            .matches()
            .getOrDefault("k", List.of());
    assertThat(found.stream().map(match -> match.get(0).known().key()).sorted().toList())
        .containsExactly(keys.isEmpty() ? new String[0] : keys.split(" "));
  }

  @Test
  void a_match_names_its_facts_and_comes_once_in_order_of_days_then_ids() {
    RuleSet base =
        RuleSet.of(
            List.of(
                rule(
                    "$a : Problem() $b : Problem(category == $a.category, this after $a) Penalty()",
                    "found(\"pair\", $b, $a); found(\"last\", $b);")));
    Map<String, List<List<Fact>>> found = base.in(FILE.dossier(), DAY).matches();
    assertThat(found.get("pair"))
        .extracting(RuleSetTest::keys)
        .containsExactly("p2 p1", "p3 p1", "p3 p2");
    assertThat(found.get("last")).extracting(RuleSetTest::keys).containsExactly("p2", "p3");
    assertThat(base.in(FILE.dossier(), DAY).matches()).isEqualTo(found);

    List<List<Fact>> sameDay =
        RuleSet.of(List.of(rule("$a : Problem(occurred == \"2026-10-29\")", "found(\"k\", $a);")))
            .in(FILE.dossier(), DAY)
            .matches()
            .get("k");
    assertThat(sameDay.get(0).get(0).id()).isLessThan(sameDay.get(1).get(0).id());
  }

  @Test
  void what_happens_after_the_day_asked_is_not_there() {
    RuleSet base = RuleSet.of(List.of(rule("$a : Problem()", "found(\"k\", $a);")));
    assertThat(base.in(FILE.dossier(), LocalDate.of(2026, 7, 30)).matches().get("k"))
        .extracting(RuleSetTest::keys)
        .containsExactly("p1", "p2");
    assertThat(base.in(FILE.dossier(), LocalDate.of(2026, 4, 30)).matches()).isEmpty();
  }

  @Test
  void a_finding_may_name_no_fact() {
    RuleSet base = RuleSet.of(List.of(rule("not Incident()", "found(\"none\");")));
    assertThat(base.in(FILE.dossier(), DAY).matches())
        .isEqualTo(Map.of("none", List.of(List.of())));
  }

  @Test
  void units_never_meet_each_other() throws Exception {
    RuleSet base =
        RuleSet.of(
            List.of(
                rule("$a : Problem() $b : Problem(this != $a)", "found(\"pair\", $a, $b);"),
                rule("$a : Problem() not Penalty()", "found(\"free\", $a);"),
                rule("accumulate(Problem(); $n : count(1); $n > 1)", "found(\"many\");")));
    List<Dossier> dossiers = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      UnitFile file = new UnitFile("u" + i).problem("p" + i, "2026-05-01", "废气");
      dossiers.add((i % 2 == 0 ? file : file.penalty("f" + i, "2026-05-01", "1")).dossier());
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Map<String, List<List<Fact>>>>> asked = new ArrayList<>();
      dossiers.forEach(dossier -> asked.add(() -> base.in(dossier, DAY).matches()));
      List<Future<Map<String, List<List<Fact>>>>> answers = threads.invokeAll(asked);
      for (int i = 0; i < answers.size(); i++) {
        Map<String, List<List<Fact>>> found = answers.get(i).get();
        assertThat(found.keySet())
            .isEqualTo(i % 2 == 0 ? java.util.Set.of("free") : java.util.Set.of());
        found.values().forEach(m -> assertThat(m).hasSize(1));
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void a_dossier_without_what_a_rule_needs_opens_no_session() {
    RuleSet base =
        RuleSet.of(
            List.of(
                rule("$a : Problem() Incident()", "found(\"k\", $a);"),
                rule("$a : Penalty() exists CaseFiling() not Problem()", "found(\"k\", $a);")));
    assertThat(base.in(FILE.dossier(), DAY).matches()).isEmpty();
    assertThat(base.isBuilt()).isFalse();
    assertThat(base.in(new UnitFile("u").dossier(), DAY).matches()).isEmpty();
    assertThat(RuleSet.of(List.of()).in(FILE.dossier(), DAY).matches()).isEmpty();
  }

  @Test
  void a_rule_that_matches_without_end_fails_its_dossier_by_name() {
    UnitFile file = new UnitFile("u");
    for (int i = 0; i < 250; i++) {
      file.problem("p" + i, "2026-05-01", "废气");
    }
    Dossier dossier = file.dossier();
    assertStopped(dossier, "$a : Problem() $b : Problem()", RuleSet.MOST_MATCHES);
    assertStopped(
        dossier,
        "$a : Problem() $b : Problem() $c : Problem() $d : Problem(says == $c.category)",
        RuleSet.MOST_JOINED);
    assertStopped(
        dossier,
        "$a : Problem() $b : Problem(says == \"x\" || category == $a.says)"
            + " not (Problem() and Problem() and Problem())",
        -1);
    assertStopped(
        dossier,
        "not (Problem() and Problem() and $z : Problem() and Problem(says == $z.category || says =="
            + " \"x\")) $a : Problem()",
        RuleSet.MOST_JOINED);
    assertStopped(
        dossier,
        "$a : Problem() accumulate(Problem() and Problem(); $n : count(1); $n < 0)",
        RuleSet.MOST_JOINED);
  }

  private static void assertStopped(Dossier dossier, String when, long most) {
    RuleSet base = RuleSet.of(List.of(rule(when, "found(\"k\", $a);")));
    if (most < 0) {
      assertThat(base.in(dossier, DAY).matches()).isEmpty();
    } else {
      assertThatThrownBy(() -> base.in(dossier, DAY).matches())
          .isInstanceOf(TooManyMatches.class)
          .hasMessageContaining("甲")
          .hasMessageContaining(String.valueOf(most));
    }
  }

  @Test
  void what_the_reader_refuses_is_never_built() {
    FactRule forged =
        new FactRule(
            "甲",
            java.util.Set.of(),
            java.util.Set.of(),
            java.util.Set.of(),
            "rule \"甲\" when Problem() then System.exit(1); end",
            new Position("x", 1, 1));
    assertThatThrownBy(() -> RuleSet.of(List.of(forged)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String keys(List<Fact> match) {
    return String.join(" ", match.stream().map(fact -> fact.known().key()).toList());
  }

  private static FactRule rule(String when, String then) {
    String text = "package p\nrule \"甲\"\nwhen\n" + when + "\nthen\n" + then + "\nend\n";
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
