package wuse.app.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wuse.app.shelf.Edit;
import wuse.policy.Fault;
import wuse.policy.FileKind;
import wuse.policy.Pack;

/** 目录: the files of the policies by pack, as a page lists them. */
final class FileTree {
  private final Checked checked;
  private final Map<String, Edit.Kind> edits;
  private final Map<String, String> titles = new HashMap<>();
  private final Set<String> packs;
  private final Set<String> faulty;
  private final String language;

  FileTree(Checked checked, List<Edit> edits, String language) {
    this.checked = checked;
    this.language = language;
    this.edits = edits.stream().collect(Collectors.toMap(Edit::path, Edit::kind));
    this.packs =
        checked.tree().paths().stream()
            .filter(path -> path.endsWith("/pack.yaml"))
            .map(path -> path.substring(0, path.lastIndexOf('/')))
            .collect(Collectors.toSet());
    this.faulty =
        checked.faults().stream()
            .filter(fault -> fault.severity() == Fault.Severity.ERROR)
            .map(fault -> fault.at().file())
            .collect(Collectors.toSet());
    titles();
  }

  /**
   * A folder.
   *
   * @param name below its parent
   * @param title what it holds; empty where only its name says it
   * @param changed how many files in it and below the draft has changed
   */
  record Branch(
      String path,
      String name,
      String title,
      int changed,
      List<Branch> branches,
      List<Leaf> leaves) {

    /** Whether a file lies in it or below. */
    public boolean holds(String file) {
      return file.startsWith(path + "/");
    }
  }

  /**
   * A file.
   *
   * @param title what it is about; empty where only its name says it
   * @param edit what the draft does with it; null where nothing
   */
  record Leaf(String path, String name, String title, Edit.@Nullable Kind edit, boolean faulty) {}

  private void titles() {
    for (Pack pack : checked.reading().drafts()) {
      titles.put(pack.head().path(), pack.head().name().in(language));
      if (pack instanceof Pack.Scorecard scorecard) {
        scorecard.indicators().forEach(one -> titles.put(one.at().file(), one.name().in(language)));
        scorecard
            .categories()
            .forEach(
                one ->
                    titles.put(
                        pack.head().path() + "/indicators/" + one.id(), one.name().in(language)));
      }
    }
  }

  /** Packs first, then what they share; files that the draft takes away stand where they stood. */
  List<Branch> branches() {
    Map<String, List<String>> byTop = new TreeMap<>();
    for (String path : checked.tree().paths()) {
      byTop.computeIfAbsent(top(path), none -> new ArrayList<>()).add(path);
    }
    edits.forEach(
        (path, kind) -> {
          if (kind == Edit.Kind.REMOVED) {
            byTop.computeIfAbsent(top(path), none -> new ArrayList<>()).add(path);
          }
        });
    List<Branch> branches = new ArrayList<>();
    byTop.forEach((top, files) -> branches.add(branch(top, top, files)));
    branches.sort((a, b) -> Boolean.compare(packs.contains(b.path()), packs.contains(a.path())));
    return branches;
  }

  /** Every folder with a file in it, in order; each ends with a slash. */
  List<String> folders() {
    return checked.tree().paths().stream()
        .filter(path -> path.indexOf('/') > 0)
        .map(path -> path.substring(0, path.lastIndexOf('/') + 1))
        .distinct()
        .sorted()
        .toList();
  }

  /** The pack's folder, or the first folder, or nothing for a file at the root. */
  private String top(String path) {
    int slash = path.indexOf('/');
    return packs.stream()
        .filter(pack -> path.startsWith(pack + "/"))
        .findFirst()
        .orElse(slash < 0 ? "" : path.substring(0, slash));
  }

  private Branch branch(String path, String name, List<String> files) {
    String below = path.isEmpty() ? "" : path + "/";
    Map<String, List<String>> inner = new LinkedHashMap<>();
    List<Leaf> leaves = new ArrayList<>();
    for (String file : files.stream().sorted().toList()) {
      int slash = file.indexOf('/', below.length());
      if (slash < 0) {
        leaves.add(leaf(file, file.substring(below.length())));
      } else {
        inner.computeIfAbsent(file.substring(0, slash), none -> new ArrayList<>()).add(file);
      }
    }
    List<Branch> branches = new ArrayList<>();
    inner.forEach(
        (folder, some) -> branches.add(branch(folder, folder.substring(below.length()), some)));
    int changed = (int) files.stream().filter(edits::containsKey).count();
    return new Branch(path, name, titles.getOrDefault(path, ""), changed, branches, leaves);
  }

  private Leaf leaf(String file, String name) {
    boolean indicator = FileKind.of(file).filter(FileKind.INDICATOR::equals).isPresent();
    String shown = indicator ? name.replaceAll("\\.yaml$", "") : name;
    return new Leaf(
        file, shown, titles.getOrDefault(file, ""), edits.get(file), faulty.contains(file));
  }
}
