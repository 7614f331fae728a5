package wuse.app.county;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fact;
import wuse.facts.Held;
import wuse.facts.Known;

/** 登记簿: takes down what becomes known of one unit, some of it late. */
final class Book {
  private static final double LATE = 0.02;
  private static final int LATEST = 80;
  private static final int WORKING_HOURS = 10 * 3_600;

  private final Site site;
  private final Lot lot;
  private final List<Fact> facts = new ArrayList<>();

  Book(Site site) {
    this.site = site;
    this.lot = site.lot("登记");
  }

  void add(Fact fact) {
    facts.add(fact);
  }

  /** Withdraws what was entered by mistake. */
  void takeBack() {
    Slips.write(site, this, List.copyOf(facts));
  }

  /** All facts with their ids, each computed once. */
  List<Held> held() {
    return facts.stream().map(Held::of).toList();
  }

  /** What a platform says. */
  Page page(Feed feed) {
    return new Page(feed);
  }

  final class Page {
    private final Feed feed;

    private Page(Feed feed) {
      this.feed = feed;
    }

    Known known(Voice voice, String key, int ago) {
      return known(voice, key, ago, null);
    }

    Known known(Voice voice, String key, int ago, @Nullable String event) {
      int lag = lot.chance(LATE) ? lot.between(voice.lag(), LATEST) : lot.below(voice.lag() + 1);
      return at(voice, key, ago, lag, event);
    }

    /** As {@link #known}, recorded so many days after the day it speaks of. */
    Known at(Voice voice, String key, int ago, int lag, @Nullable String event) {
      int second = 8 * 3_600 + lot.below(WORKING_HOURS);
      Instant recorded = site.almanac().recorded(ago, lag, second);
      return new Known(
          site.id(),
          key,
          site.almanac().ago(ago),
          recorded,
          feed.origin(),
          voice.standing(),
          voice.by(),
          event);
    }
  }
}
