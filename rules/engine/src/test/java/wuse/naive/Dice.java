package wuse.naive;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Chance from a seed: {@code -Dwuse.seed=…} repeats a run. */
final class Dice {
  static final long SEED = Long.getLong("wuse.seed", System.nanoTime());

  private final Random random;

  Dice(String purpose) {
    this.random = new Random(SEED ^ purpose.hashCode());
  }

  /** 0 up to {@code bound} − 1. */
  int upTo(int bound) {
    return random.nextInt(bound);
  }

  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  @SafeVarargs
  final <T> T one(T... of) {
    return of[random.nextInt(of.length)];
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  LocalDate day(LocalDate from, LocalDate to) {
    return from.plusDays(upTo((int) (to.toEpochDay() - from.toEpochDay()) + 1));
  }
}
