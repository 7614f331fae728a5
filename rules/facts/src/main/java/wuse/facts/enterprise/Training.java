package wuse.facts.enterprise;

import java.math.BigDecimal;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Unit;
import wuse.facts.Zh;

/** 培训考试: the result of a training course's examination. */
@Zh("培训考试")
public record Training(Known known, @Zh("得分") @Unit("分") BigDecimal score)
    implements EnterpriseFact {
  public Training {
    Fit.given("已知", known);
    Fit.given("得分", score);
    Fit.notNegative("得分", score);
  }
}
