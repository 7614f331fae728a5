package wuse.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was read below one root.
 *
 * @param packs those without an error, in order of path
 * @param drafts all that have a readable {@code pack.yaml}, as far as they can be read; for checks
 *     only, never to grade by
 * @param files every file read, by path below the root, as it was found
 */
public record Reading(
    List<Pack> packs,
    List<Pack> drafts,
    Library library,
    List<Fault> faults,
    Map<String, byte[]> files) {

  /** The pack in this folder; empty where there is none or it has errors. */
  public Optional<Pack> pack(String path) {
    return packs.stream().filter(pack -> pack.head().path().equals(path)).findFirst();
  }

  /** Whether anything keeps these packs from being graded by. */
  public boolean hasErrors() {
    return faults.stream().anyMatch(fault -> fault.severity() == Fault.Severity.ERROR);
  }

  /** How many characters the value that stands there has, to underline it; 0 where nothing does. */
  public int lengthAt(Position at) {
    byte[] file = files.get(at.file());
    return file == null ? 0 : SourceText.of(at.file(), file).valueLength(at);
  }
}
