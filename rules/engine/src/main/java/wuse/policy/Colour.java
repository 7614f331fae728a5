package wuse.policy;

import java.util.List;
import java.util.Optional;

/** 五色, best first; the order is the meaning: the worse of two is the later one. */
public enum Colour {
  GREEN("绿", "green"),
  BLUE("蓝", "blue"),
  YELLOW("黄", "yellow"),
  ORANGE("橙", "orange"),
  RED("红", "red");

  /** What a unit is that cannot be coloured: never a sixth colour, and out of every denominator. */
  public static final String NOT_RATED = "未评定";

  private static final List<Colour> ALL = List.of(values());

  private final Words words;

  Colour(String zh, String en) {
    this.words = new Words(zh, en);
  }

  /** The Chinese word, as packs and decisions write it. */
  public String zh() {
    return words.zh();
  }

  /** Its name in both languages. */
  public Words words() {
    return words;
  }

  /** The worse of the two. */
  public Colour worse(Colour other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Whether it is nearer to red. */
  public boolean worseThan(Colour other) {
    return compareTo(other) > 0;
  }

  /** The next better colour; green stays green. */
  public Colour oneBetter() {
    return ALL.get(Math.max(0, ordinal() - 1));
  }

  /** The colour that a pack or decision writes as {@code zh}. */
  public static Optional<Colour> named(String zh) {
    for (Colour colour : ALL) {
      if (colour.zh().equals(zh)) {
        return Optional.of(colour);
      }
    }
    return Optional.empty();
  }
}
