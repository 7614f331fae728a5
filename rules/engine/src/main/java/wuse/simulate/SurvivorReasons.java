package wuse.simulate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wuse.policy.Manuscript;
import wuse.policy.Node;
import wuse.policy.Words;

/**
 * Why a mutant may survive, as people wrote it in {@code cases/survivors.yaml}: it explains, and
 * changes no count.
 */
public final class SurvivorReasons {
  private final Map<List<String>, Words> reasons = new HashMap<>();

  private SurvivorReasons() {}

  /**
   * @param folder of the pack, or that of the shared rules or terms, which share a file
   */
  public static SurvivorReasons of(Manuscript manuscript, String folder) {
    SurvivorReasons all = new SurvivorReasons();
    String book = folder.equals(Rehearsal.TERMS) ? Rehearsal.SHARED : folder;
    for (String file : manuscript.files(book + "/cases", "survivors.yaml")) {
      if (manuscript.page(file) instanceof Node.Fields fields
          && fields.get("survivors") instanceof Node.Items items) {
        items.of().forEach(item -> all.add(book, item));
      }
    }
    return all;
  }

  private void add(String folder, Node item) {
    if (item instanceof Node.Fields one && one.get("because") instanceof Node.Fields because) {
      Words words = new Words(text(because.get("zh")), text(because.get("en")));
      String in = text(one.get("in"));
      String file = in.startsWith(Rehearsal.TERMS + "/") ? in : folder + "/" + in;
      String subject = text(one.get("of"));
      reasons.put(List.of(file, subject, text(one.get("was")), text(one.get("now"))), words);
    }
  }

  private static String text(@Nullable Node node) {
    return node instanceof Node.Text text ? text.text() : "";
  }

  /** Why it may survive; null where nobody has said. */
  public @Nullable Words of(Mutant mutant) {
    return reasons.get(mutant.name());
  }
}
