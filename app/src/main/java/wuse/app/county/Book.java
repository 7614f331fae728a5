package wuse.app.county;

import java.util.ArrayList;
import java.util.List;
import wuse.facts.Fact;
import wuse.facts.Held;

/** 登记簿: takes down all that becomes known of one unit. */
final class Book {
  private final Site site;
  private final List<Fact> facts = new ArrayList<>();

  Book(Site site) {
    this.site = site;
  }

  Site site() {
    return site;
  }

  /**
   * A page to write on.
   *
   * @param subject whose lots decide what is written
   */
  Page page(Feed feed, String subject) {
    return new Page(site, feed, site.lot(subject), facts);
  }

  List<Fact> facts() {
    return List.copyOf(facts);
  }

  /** All facts with their ids, each computed once. */
  List<Held> held() {
    return facts.stream().map(Held::of).toList();
  }
}
