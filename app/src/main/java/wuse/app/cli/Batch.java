package wuse.app.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import wuse.dossier.Entry;
import wuse.grading.Graded;
import wuse.grading.Round;
import wuse.grading.Submission;
import wuse.policy.Pack;
import wuse.policy.Words;

/** Dossiers that are graded together and answered in the order in which they came. */
final class Batch {
  private final Rounds rounds;
  private final LocalDate day;
  private final Answers answers;
  private final Catalogue catalogue;
  private final List<Entry> entries = new ArrayList<>();

  Batch(Rounds rounds, LocalDate day, Answers answers, Catalogue catalogue) {
    this.rounds = rounds;
    this.day = day;
    this.answers = answers;
    this.catalogue = catalogue;
  }

  void add(Entry entry) {
    entries.add(entry);
  }

  int size() {
    return entries.size();
  }

  void flush() {
    Map<Round, List<Entry.Accepted>> together = new LinkedHashMap<>();
    for (Entry entry : entries) {
      if (entry instanceof Entry.Accepted accepted) {
        together.computeIfAbsent(rounds.of(accepted), round -> new ArrayList<>()).add(accepted);
      }
    }
    // by identity: two units may be told alike, each gets its own answer
    Map<Entry, Said> said = new IdentityHashMap<>();
    together.forEach((round, group) -> grade(round, group, said));
    entries.forEach(entry -> answer(entry, said));
    entries.clear();
  }

  private record Said(Round round, Graded graded) {}

  private void grade(Round round, List<Entry.Accepted> group, Map<Entry, Said> said) {
    List<Graded> graded = graded(round, group);
    for (int i = 0; i < group.size(); i++) {
      said.put(group.get(i), new Said(round, graded.get(i)));
    }
  }

  private List<Graded> graded(Round round, List<Entry.Accepted> group) {
    try {
      return ours(round, group);
    } catch (Pack.NotInForce someOfThemReachBack) {
      return group.stream().map(one -> alone(round, one)).toList();
    }
  }

  private Graded alone(Round round, Entry.Accepted entry) {
    try {
      return ours(round, List.of(entry)).get(0);
    } catch (Pack.NotInForce early) {
      String says = catalogue.say("day.early", early.path(), early.from(), day);
      return new Graded.Failed(entry.enterprise(), early.path(), "G0002", new Words(says, says));
    }
  }

  private List<Graded> ours(Round round, List<Entry.Accepted> group) throws Pack.NotInForce {
    List<Submission> submissions = group.stream().map(Entry.Accepted::submission).toList();
    int place = round.packs().indexOf(rounds.asked());
    return round.grade(submissions, day).stream().map(all -> all.get(place)).toList();
  }

  private void answer(Entry entry, Map<Entry, Said> said) {
    if (entry instanceof Entry.Refused refused) {
      answers.refused(refused);
      return;
    }
    Entry.Accepted accepted = (Entry.Accepted) entry;
    Said one = Objects.requireNonNull(said.get(entry));
    if (one.graded instanceof Graded.Done done) {
      answers.decided(accepted, done.decision(), rounds.slice(one.round, day));
    } else {
      answers.failed(accepted, (Graded.Failed) one.graded);
    }
  }
}
