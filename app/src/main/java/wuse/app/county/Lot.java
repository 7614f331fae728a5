package wuse.app.county;

import java.util.List;

/**
 * A stream of lots, drawn from the county's seed, a number and a subject: the same ones on every
 * machine and in every thread. SplitMix64; whole numbers and exact fractions only.
 */
final class Lot {
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private long state;

  private Lot(long state) {
    this.state = state;
  }

  static Lot of(long seed, long number, String subject) {
    return new Lot(mixed(mixed(seed ^ hash(subject)) + number * GOLDEN));
  }

  // String.hashCode, but over 64 bits
  private static long hash(String subject) {
    long hash = 7;
    for (int i = 0; i < subject.length(); i++) {
      hash = hash * 1_000_003 + subject.charAt(i);
    }
    return hash;
  }

  private static long mixed(long bits) {
    long z = bits;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** 64 random bits. */
  long next() {
    state += GOLDEN;
    return mixed(state);
  }

  /** From 0 up to, but not including, {@code end}. */
  int below(int end) {
    return (int) (((next() >>> 32) * end) >>> 32);
  }

  /** Both ends included. */
  int between(int least, int most) {
    return least + below(most - least + 1);
  }

  /** Most often near the middle; both ends included. */
  int around(int least, int most) {
    int span = most - least + 1;
    return least + (below(span) + below(span) + below(span)) / 3;
  }

  boolean chance(double share) {
    return (next() >>> 11) * 0x1p-53 < share;
  }

  <T> T of(List<T> all) {
    return all.get(below(all.size()));
  }

  /**
   * A place in [0, {@code block}) such that the numbers of a block of so many have each a place of
   * their own: shares come out even in every part of the county, and nobody can foresee whose lot
   * it is.
   */
  static int place(long seed, int number, String subject, int block) {
    int first = number - number % block;
    long key = mixed(seed ^ hash(subject));
    long own = mixed(key + number * GOLDEN);
    int place = 0;
    for (int other = first; other < first + block; other++) {
      place += mixed(key + other * GOLDEN) < own ? 1 : 0;
    }
    return place;
  }
}
