package wuse.simulate;

import java.time.LocalDate;
import java.util.List;

/**
 * 拟案例: values at which a policy can be wrong and no case looks, with what the policy says of them
 * now. Whether that is what it should say, a person has to know.
 *
 * @param subject the indicator
 * @param items what such a case looks at
 * @param day first day of the version
 * @param terms the values as a dossier gives them, by key of the term
 * @param outcome what is found, in the word that a case expects
 * @param points what it costs
 */
public record Proposal(
    String subject,
    List<Coverage.Item> items,
    LocalDate day,
    List<Value> terms,
    String outcome,
    String points) {

  /** One value, as YAML writes it. */
  public record Value(String term, String text) {}

  public Proposal {
    items = List.copyOf(items);
    terms = List.copyOf(terms);
  }
}
