package wuse.facts.permit;

import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Zh;

/** 信息公开核查: a check of what the permit holder must publish (排污许可管理条例 art. 23). */
@Zh("信息公开核查")
public record PublicationCheck(Known known, @Zh("应公开项") int due, @Zh("已公开项") int published)
    implements PermitFact {
  public PublicationCheck {
    Fit.given("已知", known);
    Fit.notNegative("应公开项", due);
    Fit.notNegative("已公开项", published);
  }
}
