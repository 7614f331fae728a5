package wuse.app.cli;

import org.jspecify.annotations.Nullable;
import wuse.facts.Region;
import wuse.facts.UnfitFact;
import wuse.facts.enterprise.Industry;
import wuse.preview.Group;

/** Trades and regions by their names, where we know them. */
final class GroupText {
  private GroupText() {}

  static String name(Group group, Catalogue catalogue) {
    if (group.value().isEmpty()) {
      return catalogue.say("preview.unknown");
    }
    String name =
        switch (group.by()) {
          case INDUSTRY -> industry(group.value());
          case REGION -> region(group.value());
          case CATEGORY -> null;
        };
    return name == null ? group.value() : name + " " + group.value();
  }

  private static @Nullable String industry(String code) {
    try {
      return new Industry(code).name();
    } catch (UnfitFact unknown) {
      return null;
    }
  }

  private static @Nullable String region(String code) {
    try {
      return new Region(code).name();
    } catch (UnfitFact unknown) {
      return null;
    }
  }
}
