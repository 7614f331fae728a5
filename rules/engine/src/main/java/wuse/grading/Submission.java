package wuse.grading;

import java.util.HashMap;
import java.util.Map;
import wuse.decision.Carried;
import wuse.facts.Dossier;
import wuse.term.Given;

/**
 * What is put before the packs.
 *
 * @param given values given outright, by term key
 * @param previous what earlier decisions carried, by role of the pack; a role without one has its
 *     first decision
 * @param termsOnly the author gives terms and tells no facts at all: what is not given is missing,
 *     not counted as nought
 */
public record Submission(
    Dossier dossier, Map<String, Given> given, Map<String, Carried> previous, boolean termsOnly) {

  /** With facts, or with none to tell. */
  public Submission(Dossier dossier, Map<String, Given> given, Map<String, Carried> previous) {
    this(dossier, given, previous, false);
  }

  public Submission {
    given = Map.copyOf(given);
    previous = Map.copyOf(previous);
  }

  /** A dossier alone. */
  public static Submission of(Dossier dossier) {
    return new Submission(dossier, Map.of(), Map.of());
  }

  Submission withDossier(Dossier other) {
    return new Submission(other, given, previous, termsOnly);
  }

  Submission withPrevious(String role, Carried carried) {
    Map<String, Carried> all = new HashMap<>(previous);
    all.put(role, carried);
    return new Submission(dossier, given, all, termsOnly);
  }

  /** As if nothing had been carried over. */
  Submission withoutPrevious() {
    return new Submission(dossier, given, Map.of(), termsOnly);
  }

  Submission withGiven(String key, Given value) {
    Map<String, Given> all = new HashMap<>(given);
    all.put(key, value);
    return new Submission(dossier, all, previous, termsOnly);
  }
}
