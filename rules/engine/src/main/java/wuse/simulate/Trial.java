package wuse.simulate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wuse.decision.Carried;
import wuse.decision.Decision;
import wuse.dossier.DossierReader;
import wuse.dossier.DossierWords;
import wuse.dossier.Entry;
import wuse.grading.Submission;
import wuse.policy.Fault;
import wuse.policy.Pack;

/** A case with its dossiers read, to be put before one stage after the other. */
final class Trial {
  private final Case one;
  private final List<Entry> entries = new ArrayList<>();

  private Trial(Case one) {
    this.one = one;
  }

  /** With their dossiers read; the words that they may use are gathered once a day. */
  static List<Trial> of(List<Case> cases, Pack pack) {
    Map<LocalDate, DossierReader> readers = new HashMap<>();
    List<Trial> trials = new ArrayList<>();
    for (Case one : cases) {
      Trial trial = new Trial(one);
      for (Case.Night night : one.nights()) {
        DossierReader reader =
            readers.computeIfAbsent(
                night.day(),
                day -> new DossierReader(DossierWords.of(pack, List::of, day), day, Instant.MAX));
        trial.entries.add(reader.read(night.dossier(), "case"));
      }
      trials.add(trial);
    }
    return trials;
  }

  Case written() {
    return one;
  }

  /** Told of each night that could be decided. */
  interface Witness {
    void saw(Case.Night night, Submission submission, Decision decision);
  }

  /** Every difference. */
  List<Difference> on(Stage stage, Witness witness) {
    List<Difference> all = new ArrayList<>(one.flaws());
    if (all.isEmpty()) {
      run(stage, witness, difference -> !all.add(difference));
    }
    return all;
  }

  /** Whether there is any difference; goes no further than the first. */
  boolean notices(Stage stage) {
    return one.flaws().isEmpty() && !run(stage, (night, read, decision) -> {}, d -> false);
  }

  /** Whether it ran to its end; {@code more} says after each difference whether to go on. */
  private boolean run(Stage stage, Witness witness, Predicate<Difference> more) {
    Carried previous = null;
    for (int i = 0; i < entries.size(); i++) {
      Case.Night night = one.nights().get(i);
      Night now = new Night(night, previous, stage, witness);
      for (Difference difference : now.differences(entries.get(i))) {
        if (!more.test(difference)) {
          return false;
        }
      }
      previous = now.carried;
    }
    return true;
  }

  /** One night of the case on one stage. */
  private static final class Night {
    private final Case.Night written;
    private final Stage stage;
    private final Witness witness;
    private @Nullable Carried carried;

    Night(Case.Night written, @Nullable Carried carried, Stage stage, Witness witness) {
      this.written = written;
      this.carried = carried;
      this.stage = stage;
      this.witness = witness;
    }

    List<Difference> differences(Entry entry) {
      if (entry instanceof Entry.Refused refused) {
        String why =
            refused.faults().stream().map(Fault::code).distinct().collect(Collectors.joining(" "));
        return List.of(different(Aspect.CASE, "dossier", "", why));
      }
      Submission read = ((Entry.Accepted) entry).submission();
      try {
        return written.isOfTerms() ? ofTerms(read) : ofDecision(read);
      } catch (Stage.Unfit unfit) {
        return List.of(different(Aspect.CASE, "failed", "", unfit.why()));
      }
    }

    private List<Difference> ofTerms(Submission read) throws Stage.Unfit {
      List<Difference> all = new ArrayList<>();
      for (Expected one : written.expected()) {
        compare(one, stage.value(read, one.subject(), written.day()), all);
      }
      return all;
    }

    private List<Difference> ofDecision(Submission read) throws Stage.Unfit {
      Map<String, Carried> before =
          carried == null ? read.previous() : Map.of(stage.pack().head().role(), carried);
      Submission submission =
          new Submission(read.dossier(), read.given(), before, read.termsOnly());
      List<Difference> all = new ArrayList<>();
      try {
        Decision decision = stage.decide(submission, written.day());
        carried = decision.carried();
        witness.saw(written, submission, decision);
        Found found = new Found(decision);
        for (Expected one : written.expected()) {
          compare(one, found.of(one), all);
        }
      } catch (Pack.NotInForce early) {
        for (Expected one : written.expected()) {
          compare(one, one.aspect() == Aspect.IN_FORCE ? "false" : Expected.NOTHING, all);
        }
      }
      return all;
    }

    private void compare(Expected expected, String found, List<Difference> all) {
      if (!Found.same(expected.value(), found)) {
        all.add(
            new Difference(
                expected.aspect(),
                expected.subject(),
                expected.value(),
                found,
                written.day(),
                expected.at()));
      }
    }

    private Difference different(Aspect aspect, String subject, String expected, String got) {
      LocalDate day = written.day();
      return new Difference(aspect, subject, expected, got, day, written.dossier().place().at());
    }
  }
}
