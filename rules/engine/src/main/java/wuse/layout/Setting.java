package wuse.layout;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wuse.policy.Content;
import wuse.policy.Keys;

/**
 * How a value is set, from what the format declares of its place.
 *
 * @param content what stands there; null where the format says nothing
 * @param free whether the author's own setting is kept, all the way down
 */
record Setting(@Nullable Content content, boolean free) {

  /** What the format declares of a mapping there; null where it declares none. */
  @Nullable Keys keys() {
    return keys(content);
  }

  private static @Nullable Keys keys(@Nullable Content content) {
    if (content instanceof Content.Group group) {
      return group.keys().get();
    }
    if (content instanceof Content.Either either) {
      for (Content one : either.of()) {
        Keys keys = keys(one);
        if (keys != null) {
          return keys;
        }
      }
    }
    return null;
  }

  Setting of(Part part, Part.Entry entry) {
    Content below = part instanceof Part.Table ? field(entry.name()) : item(content);
    boolean loose = free || below instanceof Content.Many many && isFree(many.each());
    return new Setting(below, loose || isFree(below));
  }

  private @Nullable Content field(String key) {
    Keys keys = keys();
    if (keys != null) {
      return keys.content(key).orElse(null);
    }
    return content instanceof Content.Entries entries ? entries.value() : null;
  }

  private static @Nullable Content item(@Nullable Content content) {
    if (content instanceof Content.Many many) {
      return many.each();
    }
    if (content instanceof Content.Pair pair) {
      return pair.each();
    }
    if (content instanceof Content.Either either) {
      return either.of().stream()
          .flatMap(one -> Optional.ofNullable(item(one)).stream())
          .findFirst()
          .orElse(null);
    }
    return null;
  }

  private static boolean isFree(@Nullable Content content) {
    Keys keys = keys(content);
    return keys != null && keys.setting() == Keys.Setting.FREE;
  }

  /** Whether it stands in one line, if nothing is said inside and the line is not too long. */
  boolean inLine(Part part) {
    if (part instanceof Part.Word || part.children().isEmpty()) {
      return true;
    }
    if (free) {
      return part.isInLine();
    }
    if (part instanceof Part.Row) {
      Content item = item(content);
      boolean several = keys(item) != null && !(item instanceof Content.Either);
      return !several && item != Content.Plain.DATE;
    }
    Keys keys = keys();
    return keys == null
        ? !(content instanceof Content.Entries)
        : keys.setting() == Keys.Setting.IN_LINE;
  }
}
