package wuse.compile;

import org.jspecify.annotations.Nullable;

/**
 * What a constraint sees: the pattern's own object at place 0, then those matched before it in the
 * order in which the constraint names them.
 */
record Sight(Object own, @Nullable Object first, @Nullable Object second, @Nullable Object third) {

  Sight(Object own) {
    this(own, null, null, null);
  }

  @Nullable Object at(int place) {
    return switch (place) {
      case 0 -> own;
      case 1 -> first;
      case 2 -> second;
      default -> third;
    };
  }
}
