package wuse.policy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The door of this package: reads policy folders as their authors wrote them, and says all that is
 * wrong with them at once.
 */
public final class PackReader {
  private static final String PACK = "pack.yaml";

  private final CellReader cells;
  private final RuleReader rules;

  /**
   * @param cells what reads conditions
   * @param rules what reads DRL
   */
  public PackReader(CellReader cells, RuleReader rules) {
    this.cells = cells;
    this.rules = rules;
  }

  /**
   * @param root the folder that holds {@code law/}, {@code calendar/}, {@code terms/} and the packs
   * @param packPaths folders below the root; empty = every folder with a {@code pack.yaml}
   * @throws java.io.UncheckedIOException where the root or a file in it cannot be read at all
   */
  public Reading read(Path root, Collection<String> packPaths) {
    return open(root, packPaths).reading();
  }

  /** As {@link #read}, keeping the files so that packs can be read again with one page changed. */
  public Manuscript open(Path root, Collection<String> packPaths) {
    Faults faults = new Faults();
    Pages pages = new Pages(new FolderReader(root, faults), faults);
    Walk walk = new Walk(pages, faults);
    Reading reading = walk.read(packPaths);
    return new Manuscript(
        pages, reading, walk.forms, (revised, found) -> new Walk(revised, found).read(packPaths));
  }

  /** One reading. */
  private final class Walk {
    private final Faults faults;
    private final Pages folder;
    private final Vocabulary shared;
    private final Map<String, FormReader> forms = new LinkedHashMap<>();

    Walk(Pages pages, Faults faults) {
      this.folder = pages;
      this.faults = faults;
      this.shared = Vocabulary.shared(cells, faults);
    }

    Reading read(Collection<String> packPaths) {
      Library library = library();
      declare("", shared);
      List<Pack> packs = new ArrayList<>();
      List<Pack> drafts = new ArrayList<>();
      for (String path : paths(packPaths)) {
        int before = faults.gaps();
        Pack pack = pack(path, library);
        if (pack != null) {
          drafts.add(pack);
          if (faults.gaps() == before) {
            packs.add(pack);
          }
        }
      }
      shared.glossary();
      return new Reading(
          List.copyOf(packs), List.copyOf(drafts), library, faults.sorted(), folder.read());
    }

    private Library library() {
      LibraryReader library = new LibraryReader(everyPack(), faults);
      Map<Boolean, List<String>> law =
          folder.files("law", ".yaml").stream().collect(Collectors.partitioningBy(Wordings::isAt));
      law.getOrDefault(false, List.of()).forEach(file -> ifThere(file, library::law));
      folder.files("calendar", ".yaml").forEach(file -> ifThere(file, library::calendar));
      if (folder.has("binding.yaml")) {
        ifThere("binding.yaml", library::bindings);
      }
      return library.library(folder.raw(law.getOrDefault(true, List.of())));
    }

    private void ifThere(String file, Consumer<Node> read) {
      Node node = yaml(file);
      if (!(node instanceof Node.Nothing)) {
        read.accept(node);
      }
    }

    private Node yaml(String file) {
      return folder.node(file);
    }

    private Collection<String> paths(Collection<String> asked) {
      return asked.isEmpty() ? everyPack() : new TreeSet<>(asked);
    }

    private List<String> everyPack() {
      return folder.files("", PACK).stream()
          .filter(file -> file.endsWith("/" + PACK))
          .map(file -> file.substring(0, file.length() - PACK.length() - 1))
          .toList();
    }

    /** The rules and the terms below {@code path}, which is empty or ends with a slash. */
    private void declare(String path, Vocabulary vocabulary) {
      for (String file : folder.files(path + "rules", ".drl")) {
        int before = faults.gaps();
        String text = folder.text(file);
        List<FactRule> read = text == null ? List.of() : rules.read(file, text, faults::add);
        vocabulary.add(read, faults.gaps() > before);
      }
      for (String file : folder.files(path + "terms", ".yaml")) {
        ifThere(file, vocabulary::declare);
      }
    }

    private @Nullable Pack pack(String path, Library library) {
      if (!folder.inside(path)) {
        return null;
      }
      String file = path + "/" + PACK;
      if (!folder.has(file)) {
        faults.error(
            "W0120", Node.Place.of(file, 1, 1, 0), path, NearestName.of(path, everyPack()));
        return null;
      }
      Vocabulary vocabulary = shared.ofPack(cells);
      declare(path + "/", vocabulary);
      Node node = yaml(file);
      List<IndicatorFile> indicators = new ArrayList<>();
      for (String one : folder.files(path + "/indicators", ".yaml")) {
        indicators.add(new IndicatorFile(one, yaml(one)));
      }
      FormReader form =
          new FormReader(path, library, vocabulary, new CellText(cells, faults), faults);
      forms.put(path, form);
      return form.read(node, indicators);
    }
  }
}
