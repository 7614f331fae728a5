package wuse.app.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import wuse.layout.Part;

/** Which sheets the workbook of a pack has. The same pack, in the same language, has the same. */
final class Outline {
  /** Parts of a list's version that are conditions. */
  private static final Set<String> CONDITIONS =
      Set.of("admission", "selective", "excluded", "suspend", "removal", "bar");

  private Outline() {}

  /**
   * @param terms every term of which a column may speak: name, key, English name, type, unit
   */
  static List<Plan> of(Source source, Laws laws, List<List<String>> terms, String language) {
    List<Plan> plans = new ArrayList<>();
    LeafSheet leaves = new LeafSheet(source, laws, language);
    List<String> names = terms.stream().map(term -> term.get(0)).toList();
    if (source.isRoster()) {
      plans.add(leaves.plan(name("sheet.conditions", language), Outline::isCondition));
      plans.add(leaves.plan(name("sheet.pack", language), path -> !isCondition(path)));
    } else {
      plans.addAll(categories(source, laws, names, language));
      plans.add(leaves.plan(name("sheet.pack", language), path -> true));
    }
    plans.add(terms(terms, language));
    return List.copyOf(plans);
  }

  private static boolean isCondition(List<String> path) {
    return path.size() > 2 && CONDITIONS.contains(path.get(2));
  }

  private static List<Plan> categories(
      Source source, Laws laws, List<String> terms, String language) {
    List<Plan> plans = new ArrayList<>();
    Part categories = source.at(source.head(), List.of("categories"));
    String any = source.indicators().findFirst().orElse("");
    if (categories == null || any.isEmpty()) {
      return plans;
    }
    CategorySheet sheet = new CategorySheet(source, laws, any, terms);
    for (int i = 0; i < categories.children().size(); i++) {
      List<String> at = List.of("categories", String.valueOf(i));
      String id = source.text(source.head(), Contents.joined(at, List.of("id")));
      String title =
          source.text(
              source.head(),
              Contents.joined(at, List.of("name", language.equals("en") ? "en" : "zh")));
      sheet.plan(id, BookWriter.safe(title.isEmpty() ? id : title)).ifPresent(plans::add);
    }
    return plans;
  }

  private static Plan terms(List<List<String>> terms, String language) {
    List<Plan.Head> heads =
        Stream.of("head.term", "head.termKey", "head.termEn", "head.termType", "head.termUnit")
            .map(key -> new Plan.Head(Catalogue.both(key), 30, List.of()))
            .toList();
    List<Plan.Line> lines = new ArrayList<>();
    for (List<String> term : terms) {
      lines.add(new Plan.Line(term.get(0), "", null, term.stream().map(Plan.Cell::shown).toList()));
    }
    return new Plan(name("sheet.terms", language), false, heads, List.copyOf(lines));
  }

  static String name(String key, String language) {
    return Catalogue.both(key).in(language);
  }
}
