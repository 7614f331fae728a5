package wuse.grading;

import java.util.List;
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
    return graded instanceof Graded.Done done
        ? with(submission, pack, Said.of(done.decision()))
        : submission;
  }

  Submission with(Submission submission, Pack pack, Said said) {
    String colour = said.colour();
    Submission with = submission;
    if (colour != null) {
      for (Pack reader : packs) {
        for (String key : of(pack, reader)) {
          boolean given = submission.given().containsKey(key);
          with = given ? with : with.withGiven(key, new Given(colour, null));
        }
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
}
