package wuse.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wuse.policy.FactRule;
import wuse.policy.Fault;
import wuse.policy.Fault.Severity;
import wuse.policy.Position;

class DrlReaderTest {

  @Test
  void a_rule_says_what_it_yields_and_which_kinds_it_cannot_do_without() {
    List<FactRule> rules =
        sound(
            """
            // 屡犯
            package enforcement;
            rule "同类问题90日内复发"
            when
              $t : Today()
              $b : Problem(found != "自查", occurred after[-364d, 0d] $t.day)
              exists Penalty(occurred < $b.occurred)
              not RectificationTask(closedOn == null)
              accumulate(Complaint(); $n : count(1); $n > 2)
              (CaseFiling() or Incident())
            then
              found("a_key", $b);
              found("另一个", $b);
            end
            """);
    assertThat(rules).hasSize(1);
    FactRule rule = rules.get(0);
    assertThat(rule.name()).isEqualTo("同类问题90日内复发");
    assertThat(rule.yields()).containsExactlyInAnyOrder("a_key", "另一个");
    assertThat(rule.kinds())
        .containsExactlyInAnyOrder("问题", "行政处罚", "整改任务", "信访投诉", "立案", "突发环境事件");
    assertThat(rule.anchors()).containsExactlyInAnyOrder("问题", "行政处罚");
    assertThat(rule.at()).isEqualTo(new Position("rules/x.drl", 3, 1));
    assertThat(rule.text()).startsWith("rule \"同类").endsWith("end");
  }

  @Test
  void fields_and_kinds_answer_to_both_of_their_names() {
    sound(in("$p : 行政处罚(种类 == \"罚款\", 罚款金额 > 100, 取得方 == \"执法人员\", source == \"a\")"));
    sound(in("$p : Penalty(kind == null || event == $p.事由)".replace("kind", "fine")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '`',
      value = {
        "Problm()                              § W0610 § Problem",
        "问提()                                 § W0610 § 问题",
        "java.io.File()                        § W0616 § java.…",
        "Problem(categry == \"x\")             § W0611 § category",
        "Problem(类型 == \"x\")                § W0611 § 类别",
        "Problem(category like \"x\")          § W0612 § like",
        "Problem(category matchs \"x\")        § W0612 § matches",
        "Problem(category == $q)               § W0613 § $p",
        "$p : Penalty()                        § W0614 § $p",
        "Problem(category.length() > 3)        § W0615 § category.length(…)",
        "Problem(getCategory() == \"x\")       § W0615 § getCategory(…)",
        "Problem(category == $p.number.trim()) § W0615 § number.trim(…)",
        "Problem(category == found)            § W0616 § found",
        "Problem(severity == Severity.SERIOUS) § W0616 § Severity.SERIOUS",
        "Problem(known.unit == \"u\")          § W0616 § known.unit",
        "eval(true)                            § W0617 § eval",
        "Problem(eval(true))                   § W0617 § eval",
        "Problem() from $p.all                 § W0617 § from",
        "forall(Problem())                     § W0617 § forall",
        "Penalty(fine > \"3\")                 § W0618 § fine",
        "CoerciveMeasure(rechecked == \"是\")  § W0619 § rechecked",
        "Problem(category == 3)                § W0620 § 3",
        "Penalty(servedOn > 20260101)          § W0621 § 20260101",
        "Penalty(servedOn > \"2026-02-30\")    § W0621 § 2026-02-30",
        "Problem(severity == \"重大\")         § W0622 § 一般、严重",
        "Problem(severity > \"一般\")          § W0623 § >",
        "Problem(category matches \"(a+)+\")   § W0624 § (a+)+",
        "accumulate(Penalty($f : fine); $n : media($f)) § W0625 § min",
        "accumulate(Penalty(); init(int i = 0;), action(i++;), result(i)) § W0625 § init",
        "accumulate(Penalty($f : number); $n : sum($f))  § W0626 § sum",
        "Problem(occurred after[90d, 1d] $p)   § W0627 § [90d, 1d]",
        "Problem(occurred after[1h, 3h] $p)    § W0627 § 1h",
        "Problem(category after[1d, 3d] $p)    § W0628 § category",
        "Problem(occurred after[1d, 3d] $p.number) § W0628 § number",
        "Problem(occurred == $p.fine)          § W0635 § occurred",
        "Problem(category == \"x\" || $c : category == \"y\") § W0636 § $c",
        "Problem(category = \"x\")             § W0607 § =",
        "Problem(category == 'x')              § W0607 § '",
        "Problem(category == “x”)              § W0607 § “",
        "Problem(category == \"x\";)           § W0607 § ;",
        "Problem(category == 0x1F)             § W0607 § 0x1F",
      })
  void what_is_not_allowed_is_refused_with_what_was_meant(String part, String code, String says) {
    List<Fault> faults = faults(in("$p : Penalty()\n  " + part));
    assertThat(faults).hasSize(1);
    assertThat(faults.get(0).code()).isEqualTo(code);
    assertThat(faults.get(0).arguments()).contains(says);
    assertThat(faults.get(0).at().line()).isEqualTo(5);
  }

  @Test
  void every_fault_of_a_file_is_told_in_order_of_line_and_sound_rules_stay() {
    List<Fault> faults = new ArrayList<>();
    List<FactRule> rules =
        new DrlReader()
            .read(
                "x.drl",
                """
                package p
                import java.util.*
                rule "甲" salience 10 when Problem() then found("a"); end
                rule "乙"
                when
                  $a : Problem(categry == "x", severty == "y")
                then
                  found("a", $a, $c);
                end
                rule "丙" when $a : Problem() then found("a", $a); end
                rule "丙" when $a : Problem() then found("a", $a); end
                rule "ding" when $a : Problem() then System.exit(1); end
                rule "戊" when then found("a"); end
                rule "己" when Problem() then end
                function void f() {}
                """,
                faults::add);
    assertThat(rules).extracting(FactRule::name).containsExactly("丙");
    assertThat(faults)
        .extracting(fault -> fault.at().line() + " " + fault.code())
        .containsExactly(
            "2 W0603",
            "3 W0605",
            "6 W0611",
            "6 W0611",
            "8 W0631",
            "11 W0606",
            "12 W0630",
            "13 W0633",
            "14 W0634",
            "15 W0603");
    assertThat(faults.get(5).related()).isEqualTo(new Position("x.drl", 10, 1));
  }

  @Test
  void what_follows_from_a_fault_is_not_told_again() {
    assertThat(faults(in("$a : Problm()\n  Penalty(number == $a.category, occurred > $a.x)")))
        .hasSize(1);
    assertThat(faults(in("Problem($c : categry)\n  Penalty(number == $c)"))).hasSize(1);
    assertThat(faults(in("Problem(categry == 1) or Incident()\n  Penalty() or Inspection()")))
        .hasSize(1);
  }

  @Test
  void a_name_without_a_chinese_word_is_only_advised_against() {
    List<Fault> faults = new ArrayList<>();
    String text = "package p rule \"repeat\" when $a : Problem() then found(\"a\", $a); end";
    assertThat(new DrlReader().read("x.drl", text, faults::add)).hasSize(1);
    assertThat(faults).singleElement().extracting(Fault::severity).isEqualTo(Severity.ADVICE);
  }

  @Test
  void size_is_bounded_everywhere() {
    assertThat(codes(in("(".repeat(5000) + "Problem()" + ")".repeat(5000)))).containsOnly("W0629");
    assertThat(codes(in("Problem(" + "(".repeat(5000) + "says == null" + ")".repeat(5000) + ")")))
        .containsOnly("W0629");
    assertThat(codes(in("not ".repeat(5000) + "Problem()"))).containsOnly("W0629");
    assertThat(codes(in("Problem()\n".repeat(11)))).containsOnly("W0629");
    assertThat(codes(in("(Problem() or Incident())\n".repeat(6)))).containsOnly("W0629");
    assertThat(codes(in("Problem(category == \"" + "x".repeat(501) + "\")"))).containsOnly("W0608");
    assertThat(codes(in("Penalty(fine > " + "9".repeat(21) + ")"))).containsOnly("W0607");
    assertThat(codes(in("Problem(category in (\"x\"" + ", \"x\"".repeat(200) + "))")))
        .containsOnly("W0629");
    assertThat(codes(in("Problem(" + "x".repeat(200) + " == 1)"))).contains("W0601");
    assertThat(codes("package p " + "// x\n".repeat(50_000))).containsOnly("W0601");
  }

  @Test
  void nothing_hides() {
    assertThat(codes(in("Problem(category == \"\\u0041\")"))).containsOnly("W0608");
    assertThat(codes(in("Problem(\\u0065val(true))"))).containsOnly("W0602");
    assertThat(codes(in("Problem(category == \"a\u202Eb\")"))).containsOnly("W0602");
    assertThat(codes(in("Pro\u200Bblem()"))).containsOnly("W0602");
    assertThat(codes(in("Problem(/* severity == \"严重\" */ category == \"x\")")))
        .containsOnly("W0609");
    assertThat(codes(in("Problem(category == \"x\" // )\n)"))).containsOnly("W0609");
    assertThat(codes("package p // \\u000a import x")).containsOnly("W0602");
    assertThat(codes("package p rule \"甲\" when Problem() then found(\"a\"); // x\n end"))
        .containsOnly("W0609");
    assertThat(codes(in("Problem() /* not closed"))).contains("W0609");
  }

  private static String in(String part) {
    return "package p\nrule \"甲\"\nwhen\n  " + part + "\nthen\n  found(\"a\");\nend\n";
  }

  private static List<FactRule> sound(String text) {
    List<Fault> faults = new ArrayList<>();
    List<FactRule> rules = new DrlReader().read("rules/x.drl", text, faults::add);
    assertThat(faults).isEmpty();
    return rules;
  }

  private static List<Fault> faults(String text) {
    List<Fault> faults = new ArrayList<>();
    assertThat(new DrlReader().read("rules/x.drl", text, faults::add)).isEmpty();
    return faults;
  }

  private static List<String> codes(String text) {
    return faults(text).stream().map(Fault::code).toList();
  }
}
