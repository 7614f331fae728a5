package wuse.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wuse.policy.Glossary;
import wuse.policy.Indicator;
import wuse.policy.Manuscript;
import wuse.policy.Node;
import wuse.policy.Pack;
import wuse.policy.Term;

/** All mutants of one folder, in order of file and place. */
final class Sowing {
  private final Manuscript manuscript;

  Sowing(Manuscript manuscript) {
    this.manuscript = manuscript;
  }

  /** Of the rules that all packs share. */
  List<Mutant> ofRules(String folder) {
    List<Mutant> mutants = new ArrayList<>();
    for (String file : manuscript.files(folder, ".drl")) {
      new DrlMutants(file, manuscript.text(file), mutants::add).sow();
    }
    return mutants;
  }

  /** Of the terms that all packs share. */
  List<Mutant> ofTerms(String folder, Pack any) {
    List<Mutant> mutants = new ArrayList<>();
    Glossary glossary = any.head().glossary();
    Resolution resolution = Resolution.of(any);
    for (String file : manuscript.files(folder, ".yaml")) {
      Node page = manuscript.page(file);
      Sower sower = new Sower(file, page, file, glossary, resolution, mutants::add);
      for (List<Object> term : sower.items(List.of("terms"))) {
        if (sower.at(Pages.down(term, "term")) instanceof Node.Text name) {
          new TermMutants(sower.of(name.text()), term).sow();
        }
      }
    }
    return mutants;
  }

  /** Of a pack's own files. */
  List<Mutant> ofPack(Pack pack) {
    List<Mutant> mutants = new ArrayList<>();
    Resolution resolution = Resolution.of(pack);
    Glossary glossary = pack.head().glossary();
    String path = pack.head().path();
    if (pack instanceof Pack.Scorecard scorecard) {
      var byId =
          scorecard.indicators().stream().collect(Collectors.toMap(Indicator::id, one -> one));
      for (String file : manuscript.files(path + "/indicators", ".yaml")) {
        String id = file.substring(file.lastIndexOf('/') + 1, file.length() - ".yaml".length());
        Node page = manuscript.page(file);
        Sower sower = new Sower(file, page, id, glossary, resolution, mutants::add);
        mutants.add(
            new Mutant(
                Mutant.Kind.RULE_DROPPED, id, page.place().at(), id, "", new Mutant.Gone(file)));
        Indicator indicator = byId.get(id);
        new IndicatorMutants(sower, indicator == null ? null : first(indicator)).sow();
      }
    }
    String file = path + "/pack.yaml";
    Node page = manuscript.page(file);
    new PackMutants(new Sower(file, page, "pack", glossary, resolution, mutants::add)).sow();
    mutants.addAll(ofRules(path + "/rules"));
    return mutants;
  }

  private static @Nullable Term first(Indicator indicator) {
    return indicator.reads().isEmpty() ? null : indicator.reads().get(0);
  }
}
