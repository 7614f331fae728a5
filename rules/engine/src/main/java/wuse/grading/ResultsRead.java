package wuse.grading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.decision.Decision;
import wuse.policy.Colour;
import wuse.policy.Pack;
import wuse.term.Given;

/** 引用结果: what packs read of each other: the computed colour, as a term of the one that reads it. */
final class ResultsRead {
  private final List<Pack> packs;

  ResultsRead(List<Pack> packs) {
    this.packs = packs;
  }

  /** With what {@code pack} said, for all that read it; an unrated unit has no colour to read. */
  Submission with(Submission submission, Pack pack, Graded graded) {
    Submission with = submission;
    for (Pack reader : packs) {
      for (String key : of(pack, reader)) {
        String colour = submission.given().containsKey(key) ? null : colour(graded);
        with = colour == null ? with : with.withGiven(key, new Given(colour, null));
      }
    }
    return with;
  }

  /** The terms under which {@code reader} reads the result of {@code pack}. */
  static List<String> of(Pack pack, Pack reader) {
    return reader.head().reads().stream()
        .filter(read -> read.role().equals(pack.head().role()))
        .map(read -> read.as().key())
        .toList();
  }

  private static @Nullable String colour(Graded graded) {
    return graded instanceof Graded.Done done
            && done.decision().result() instanceof Decision.Coloured coloured
            && !coloured.colour().equals(Colour.NOT_RATED)
        ? coloured.colour()
        : null;
  }
}
