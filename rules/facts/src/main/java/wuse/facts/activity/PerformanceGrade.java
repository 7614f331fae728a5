package wuse.facts.activity;

import java.time.LocalDate;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Zh;

/** 绩效分级: the grade that the authority published for heavy-pollution weather. */
@Zh("绩效分级")
public record PerformanceGrade(
    Known known, @Zh("等级") String grade, @Zh("公布日期") LocalDate publishedOn)
    implements ActivityFact {
  public PerformanceGrade {
    Fit.given("已知", known);
    grade = Fit.text("等级", grade);
    Fit.given("公布日期", publishedOn);
  }
}
