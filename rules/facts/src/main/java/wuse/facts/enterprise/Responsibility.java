package wuse.facts.enterprise;

import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Zh;

/**
 * 责任制度: whether the firm has set up its system of environmental responsibility.
 *
 * @param system the system is written down and in force
 * @param staff a person is named for it
 */
@Zh("责任制度")
public record Responsibility(Known known, @Zh("责任制度") boolean system, @Zh("专人") boolean staff)
    implements EnterpriseFact {
  public Responsibility {
    Fit.given("已知", known);
  }
}
