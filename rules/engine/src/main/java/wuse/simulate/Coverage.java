package wuse.simulate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wuse.policy.Position;

/**
 * 覆盖: which of the places where a policy can be wrong some case looks at.
 *
 * @param items in the order of the packs
 */
public record Coverage(List<Item> items) {
  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  /** What a case can look at. */
  public enum Kind {
    /** A band costs what it costs. */
    BAND,
    /** One side of an edge, no further from it than one step of the term. */
    EDGE,
    /** A word or truth that a condition tells from others. */
    VALUE,
    MISSING,
    NOT_APPLICABLE,
    VETO_RAISED,
    VETO_LAST_DAY,
    VETO_ENDED,
    COLOUR,
    COLOUR_EDGE,
    CAP,
    CONDITION_HOLDS,
    CONDITION_FAILS,
    CONDITION_OPEN,
    RULE_FINDS,
    RULE_FINDS_NOTHING
  }

  /**
   * @param subject the indicator, requirement, colour, cap or rule
   * @param what which band, edge or value; empty where the kind says it all
   * @param articles the articles that it stands for; its pack or rule file where it names none
   * @param from first day of the version
   */
  public record Item(
      Kind kind,
      String subject,
      String what,
      List<String> articles,
      LocalDate from,
      Position at,
      boolean covered) {}

  /** How many of how many. */
  public record Share(int covered, int of) {
    Share plus(boolean one) {
      return new Share(covered + (one ? 1 : 0), of + 1);
    }

    /** To a tenth, never rounded up; 100 where there is nothing to cover. */
    public BigDecimal percent() {
      return of == 0
          ? FULL
          : FULL.multiply(BigDecimal.valueOf(covered))
              .divide(BigDecimal.valueOf(of), 1, RoundingMode.DOWN);
    }
  }

  public Coverage {
    items = List.copyOf(items);
  }

  /** How much of everything was seen. */
  public Share share() {
    Share share = new Share(0, 0);
    for (Item item : items) {
      share = share.plus(item.covered());
    }
    return share;
  }

  /** How much was seen of each kind of place. */
  public Map<Kind, Share> byKind() {
    Map<Kind, Share> shares = new TreeMap<>();
    items.forEach(item -> shares.merge(item.kind(), one(item), (a, b) -> a.plus(item.covered())));
    return shares;
  }

  /** An item that rests on two articles counts under both. */
  public Map<String, Share> byArticle() {
    Map<String, Share> shares = new TreeMap<>();
    for (Item item : items) {
      for (String article : item.articles()) {
        shares.merge(article, one(item), (a, b) -> a.plus(item.covered()));
      }
    }
    return shares;
  }

  private static Share one(Item item) {
    return new Share(0, 0).plus(item.covered());
  }

  /** What no case looks at. */
  public List<Item> missing() {
    return items.stream().filter(item -> !item.covered()).toList();
  }
}
