package wuse.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import wuse.policy.Manuscript;
import wuse.policy.Pack;
import wuse.simulate.Rehearsal;

/** Which packs a call means: named, by their folder, or all below a folder of packs. */
final class PackFolders {
  private final PolicyFolder folder;
  private final Manuscript manuscript;
  private final Wuse wuse;

  PackFolders(PolicyFolder folder, Manuscript manuscript, Wuse wuse) {
    this.folder = folder;
    this.manuscript = manuscript;
    this.wuse = wuse;
  }

  /** The folder of the packs; a single argument may name another one than the usual. */
  static PolicyFolder root(Wuse wuse, List<String> asked) {
    Path only = asked.size() == 1 ? wuse.caller().call().resolve(Path.of(asked.get(0))) : null;
    return only != null && Files.isDirectory(only.resolve("terms"))
        ? wuse.policies(only)
        : wuse.policies();
  }

  /**
   * A folder whose words can be changed one by one: a pack, the shared rules or the shared terms.
   *
   * @throws Refusal where it is not there or has faults
   */
  String changeable(String named) {
    if (!folder.path(named).equals(Rehearsal.TERMS)) {
      return asked(List.of(named)).get(0);
    }
    if (manuscript.reading().hasErrors()) {
      throw folder.faulty(manuscript.reading());
    }
    return Rehearsal.TERMS;
  }

  /**
   * The folders of the packs asked for, all and the shared rules where none is named.
   *
   * @throws Refusal where one is not there or has faults
   */
  List<String> asked(List<String> named) {
    List<String> known = new ArrayList<>();
    manuscript.reading().drafts().stream().map(Pack::head).map(Pack.Head::path).forEach(known::add);
    if (!manuscript.files(Rehearsal.SHARED, ".drl").isEmpty()) {
      known.add(Rehearsal.SHARED);
    }
    boolean all =
        named.isEmpty()
            || wuse.caller().call().resolve(Path.of(named.get(0))).equals(folder.root());
    List<String> asked = all ? known : named.stream().map(folder::path).toList();
    for (String path : asked) {
      if (!known.contains(path)) {
        throw new Refusal(ExitCode.USAGE, folder.unknown(path));
      }
      boolean sound = manuscript.reading().pack(path).isPresent();
      if (manuscript.reading().packs().isEmpty() || (!sound && !path.equals(Rehearsal.SHARED))) {
        throw folder.faulty(manuscript.reading());
      }
    }
    return asked;
  }
}
