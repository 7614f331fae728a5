package wuse.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wuse.policy.Manuscript;
import wuse.policy.Node;

/** The cases that lie beside a pack, or beside the rules that all packs share. */
public final class CaseBook {
  private CaseBook() {}

  /**
   * Every case below {@code folder}, in order of file and place; one that cannot be run says why.
   *
   * @param folder below the root, for example {@code zhejiang/tongxiang/eco-code}
   */
  public static List<Case> of(Manuscript manuscript, String folder) {
    Map<String, Node.Fields> written = new LinkedHashMap<>();
    List<Node> all = new ArrayList<>();
    List<Case> cases = new ArrayList<>();
    for (String file : manuscript.files(folder + "/cases", ".yaml")) {
      Node page = manuscript.page(file);
      if (page instanceof Node.Fields fields && fields.get("cases") instanceof Node.Items items) {
        items.of().forEach(item -> add(item, all, written));
      } else if (!isReasons(file)) {
        cases.add(CaseWriting.broken(page.place().at(), manuscript.faults(file)));
      }
    }
    all.forEach(item -> cases.add(new CaseWriting(item, written).read()));
    return List.copyOf(cases);
  }

  /**
   * The cases that could notice a slip in a folder: its own, and of terms those beside the shared
   * rules and those of packs that ask for terms and nothing else.
   */
  static List<Case> noticing(Manuscript manuscript, String folder) {
    if (!folder.equals(Rehearsal.TERMS)) {
      return of(manuscript, folder);
    }
    List<Case> cases = new ArrayList<>(of(manuscript, Rehearsal.SHARED));
    manuscript.reading().packs().stream()
        .flatMap(pack -> of(manuscript, pack.head().path()).stream())
        .filter(Case::isOfTerms)
        .forEach(cases::add);
    return cases;
  }

  /** Why some mutants survive is written down beside the cases, and is none. */
  private static boolean isReasons(String file) {
    return file.endsWith("/survivors.yaml");
  }

  private static void add(Node item, List<Node> all, Map<String, Node.Fields> written) {
    all.add(item);
    if (item instanceof Node.Fields fields && fields.get("name") instanceof Node.Text name) {
      written.putIfAbsent(name.text().split(" ", 2)[0], fields);
    }
  }
}
