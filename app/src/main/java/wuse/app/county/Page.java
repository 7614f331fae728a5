package wuse.app.county;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fact;
import wuse.facts.Known;

/**
 * A page of a unit's book: what one platform gets to know of it, with the lots that decide what
 * that is.
 */
final class Page {
  private static final double LATE = 0.02;
  private static final int LATEST = 80;
  private static final int MORNING = 8 * 3_600;
  private static final int WORKING_HOURS = 10 * 3_600;

  private final Site site;
  private final Feed feed;
  private final Lot lot;
  private final List<Fact> facts;

  Page(Site site, Feed feed, Lot lot, List<Fact> facts) {
    this.site = site;
    this.feed = feed;
    this.lot = lot;
    this.facts = facts;
  }

  /** The same unit and the same lots, as another platform gets to know them. */
  Page of(Feed other) {
    return new Page(site, other, lot, facts);
  }

  Site site() {
    return site;
  }

  /** Takes a fact down, if it has become known by the evening. */
  void add(Fact fact) {
    if (!fact.known().recorded().isAfter(site.almanac().evening())) {
      facts.add(fact);
    }
  }

  Known known(Voice voice, String key, int ago) {
    return known(voice, key, ago, null);
  }

  /** Recorded in the usual time, now and then much later. */
  Known known(Voice voice, String key, int ago, @Nullable String event) {
    int lag = lot.chance(LATE) ? lot.between(voice.lag(), LATEST) : lot.below(voice.lag() + 1);
    return at(voice, key, ago, lag, event);
  }

  /** Recorded so many days after the day it speaks of. */
  Known at(Voice voice, String key, int ago, int lag, @Nullable String event) {
    Instant recorded = inWorkingHours(ago - lag);
    return new Known(
        site.id(), key, day(ago), recorded, feed.origin(), voice.standing(), voice.by(), event);
  }

  /** Recorded once it had ended, so many days ago. */
  Known ended(Voice voice, String key, int ago, int endAgo) {
    return at(voice, key, ago, ago - endAgo + lot.below(voice.lag() + 1), null);
  }

  /** The same thing recorded once more when it had ended, so many days ago. */
  Known again(Known first, int endAgo) {
    Instant ended = inWorkingHours(endAgo - 1);
    Instant later = first.recorded().plusSeconds(WORKING_HOURS);
    return new Known(
        first.unit(),
        first.key(),
        first.occurred(),
        ended.isAfter(later) ? ended : later,
        first.origin(),
        first.standing(),
        first.by(),
        first.event());
  }

  private Instant inWorkingHours(int ago) {
    return site.almanac().at(ago, MORNING + lot.below(WORKING_HOURS));
  }

  /** Whether something that goes wrong with others in so many cases goes wrong here. */
  boolean slips(double share) {
    return site.slips(lot, share);
  }

  LocalDate today() {
    return site.almanac().today();
  }

  /** The day so many days ago; a negative number is yet to come. */
  LocalDate day(int ago) {
    return site.almanac().day(ago);
  }

  /** How long ago that day was; negative where it is yet to come. */
  int ago(LocalDate day) {
    return site.almanac().ago(day);
  }

  /** The day so many days ago, as in 2026-03-01. */
  String text(int ago) {
    return site.almanac().text(ago);
  }

  /** 32 random bits. */
  int bits() {
    return (int) lot.next();
  }

  boolean chance(double share) {
    return lot.chance(share);
  }

  /** From 0 up to, but not including, {@code end}. */
  int below(int end) {
    return lot.below(end);
  }

  /** Both ends included. */
  int between(int least, int most) {
    return lot.between(least, most);
  }

  /** Most often near the middle; both ends included. */
  int around(int least, int most) {
    return lot.around(least, most);
  }

  /** One of these, each as likely. */
  <T> T one(List<T> all) {
    return lot.of(all);
  }
}
