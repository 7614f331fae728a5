package wuse.simulate;

import java.time.LocalDate;
import java.util.List;
import wuse.policy.Node;
import wuse.policy.Position;

/**
 * 案例: a dossier, night by night, and what its pack must say of it.
 *
 * @param name as people know it; its first word is what others base themselves on
 * @param flaws why it cannot be run; empty where it can
 */
public record Case(Position at, String name, List<Night> nights, List<Difference> flaws) {

  /**
   * @param dossier as it stands on the day
   */
  record Night(LocalDate day, Node dossier, List<Expected> expected) {
    boolean isOfTerms() {
      return !expected.isEmpty() && expected.stream().allMatch(e -> e.aspect() == Aspect.TERM);
    }
  }

  /** Whether it asks for terms and nothing else. */
  boolean isOfTerms() {
    return !nights.isEmpty() && nights.stream().allMatch(Night::isOfTerms);
  }

  String word() {
    return name.split(" ", 2)[0];
  }

  /** Whether it expects more than single findings and terms: a colour, a score, a state … */
  boolean looksAtTheWhole() {
    return nights.stream()
        .flatMap(night -> night.expected().stream())
        .anyMatch(expected -> expected.subject().isEmpty() || expected.aspect() == Aspect.CATEGORY);
  }

  /** Whether one of its nights names this indicator among what it expects. */
  boolean names(String subject) {
    return nights.stream()
        .flatMap(night -> night.expected().stream())
        .anyMatch(expected -> expected.subject().equals(subject));
  }
}
