package wuse.app.shelf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import wuse.change.Change;
import wuse.change.PackChanges;
import wuse.check.PackCheck;
import wuse.policy.Fault;
import wuse.policy.Manuscript;
import wuse.policy.PackReader;
import wuse.policy.Reading;
import wuse.policy.Words;
import wuse.simulate.Mutation;
import wuse.simulate.Rehearsal;

/** 审查: holds policies that were handed in against every gate, and says all that fails at once. */
final class Examination {
  private static final Gates.Cases NO_CASES = new Gates.Cases(0, 0, 0, 0);
  private static final Gates.Mutants NO_MUTANTS = new Gates.Mutants(0, 0);
  private static final Gates.Preview NO_PREVIEW = new Gates.Preview(0, "", true, List.of());

  private final PackReader reader;
  private final Forecaster forecaster;
  private final Limits limits;

  Examination(PackReader reader, Forecaster forecaster, Limits limits) {
    this.reader = reader;
    this.forecaster = forecaster;
    this.limits = limits;
  }

  Limits limits() {
    return limits;
  }

  /** The gates in the order in which they are passed, for whoever waits. */
  enum Stage {
    CHECK,
    CASES,
    MUTANTS,
    PREVIEW
  }

  /** What is in force so far, and what was handed in. */
  record Pair(PackTree before, PackTree after) {
    SortedSet<String> differing() {
      return before.differing(after);
    }
  }

  /**
   * @param reasons why nobody may approve it; empty where all gates are open
   * @param movers ids of the units that it moves
   */
  record Found(Gates gates, List<Words> reasons, List<Fault> faults, Set<String> movers) {}

  /**
   * @param first whether the shelf is empty: then every pack counts as changed
   */
  Found of(Pair pair, boolean first, LocalDate day, Consumer<Stage> progress) throws Refused {
    progress.accept(Stage.CHECK);
    try (LaidOut laid = pair.after().lay()) {
      Reading old = pair.before().read(reader);
      Manuscript manuscript = reader.open(laid.folder(), List.of());
      return new Course(pair, first, old, manuscript, day, progress).found();
    }
  }

  /** One examination. */
  private final class Course {
    private final Pair pair;
    private final boolean first;
    private final Reading old;
    private final Manuscript manuscript;
    private final LocalDate day;
    private final Consumer<Stage> progress;
    private final List<Words> reasons = new ArrayList<>();

    Course(
        Pair pair,
        boolean first,
        Reading old,
        Manuscript manuscript,
        LocalDate day,
        Consumer<Stage> progress) {
      this.pair = pair;
      this.first = first;
      this.old = old;
      this.manuscript = manuscript;
      this.day = day;
      this.progress = progress;
    }

    Found found() throws Refused {
      List<Fault> faults = PackCheck.of(manuscript.reading(), day);
      Gates.Check check = check(faults);
      List<Change> changes = PackChanges.between(old, manuscript.reading());
      List<String> packs = packs(changes);
      if (!reasons.isEmpty()) {
        Gates gates = new Gates(changes.size(), packs, check, NO_CASES, NO_MUTANTS, NO_PREVIEW);
        return new Found(gates, reasons, faults, Set.of());
      }
      progress.accept(Stage.CASES);
      Gates.Cases cases = cases();
      progress.accept(Stage.MUTANTS);
      Gates.Mutants mutants = cases.failing() > 0 ? NO_MUTANTS : mutants(packs);
      progress.accept(Stage.PREVIEW);
      Forecaster.Forecast forecast = forecaster.of(old, manuscript.reading(), day);
      if (!forecast.figures().still()) {
        reasons.add(Refused.says("gate.still"));
      }
      Gates gates = new Gates(changes.size(), packs, check, cases, mutants, forecast.figures());
      return new Found(gates, reasons, List.of(), forecast.movers());
    }

    private Gates.Check check(List<Fault> faults) {
      int errors = count(faults, Fault.Severity.ERROR);
      if (errors > 0) {
        reasons.add(Refused.says("gate.check", errors));
      } else if (manuscript.reading().packs().isEmpty()) {
        reasons.add(Refused.says("gate.noPack"));
      } else if (!first && pair.differing().isEmpty()) {
        reasons.add(Refused.says("gate.same"));
      }
      return new Gates.Check(errors, count(faults, Fault.Severity.WARNING));
    }

    private static int count(List<Fault> faults, Fault.Severity severity) {
      return (int) faults.stream().filter(fault -> fault.severity() == severity).count();
    }

    /** Those that changed themselves, in policy or in cases; all where what they share did. */
    private List<String> packs(List<Change> changes) {
      Set<String> files = pair.differing();
      boolean shared =
          first
              || changes.stream().anyMatch(change -> change.pack().isEmpty())
              || files.stream().anyMatch(file -> file.startsWith(Rehearsal.SHARED + "/"));
      Set<String> packs = new TreeSet<>();
      for (String path : paths()) {
        boolean own =
            changes.stream().anyMatch(change -> change.pack().equals(path))
                || files.stream().anyMatch(file -> file.startsWith(path + "/cases/"));
        if (shared || own) {
          packs.add(path);
        }
      }
      return List.copyOf(packs);
    }

    private List<String> paths() {
      return manuscript.reading().drafts().stream().map(pack -> pack.head().path()).toList();
    }

    private boolean hasSharedCases() {
      return !manuscript.files(Rehearsal.SHARED, ".drl").isEmpty()
          || !manuscript.files(Rehearsal.SHARED + "/cases", ".yaml").isEmpty();
    }

    private Gates.Cases cases() {
      List<String> folders = new ArrayList<>(paths());
      if (hasSharedCases()) {
        folders.add(Rehearsal.SHARED);
      }
      Rehearsal.Result result = new Rehearsal(manuscript).of(folders);
      var share = result.coverage().share();
      Gates.Cases cases =
          new Gates.Cases(
              result.verdicts().size(), result.failing().size(), share.covered(), share.of());
      if (cases.failing() > 0) {
        String first = result.failing().get(0).one().name();
        reasons.add(Refused.says("gate.failing", cases.failing(), first));
      }
      if (cases.percent().compareTo(limits.coverage()) < 0) {
        reasons.add(
            Refused.says(
                "gate.coverage", cases.percent(), limits.coverage(), cases.of() - cases.covered()));
      }
      return cases;
    }

    /**
     * Of the packs that may answer otherwise; of the shared rules only files that changed, of the
     * terms only those that did. What stood there when the shelf was begun has nothing to differ
     * from.
     */
    private Gates.Mutants mutants(List<String> packs) {
      Gates.Mutants sum = NO_MUTANTS;
      if (limits.mutation().signum() == 0) {
        return sum;
      }
      for (String pack : packs) {
        sum = sum.plus(mutants(pack, ""));
      }
      for (String file : pair.differing()) {
        boolean there = manuscript.files(Rehearsal.SHARED, ".drl").contains(file);
        sum = there ? sum.plus(mutants(Rehearsal.SHARED, file)) : sum;
      }
      return first ? sum : sum.plus(terms());
    }

    private Gates.Mutants terms() {
      ChangedTerms.Found found = new ChangedTerms(old, manuscript).found(limits.mutation());
      reasons.addAll(found.reasons());
      return found.mutants();
    }

    private Gates.Mutants mutants(String folder, String only) {
      Mutation.Report report = new Mutation(manuscript, folder).run(0, only, done -> {});
      Gates.Mutants one = new Gates.Mutants(report.killed(), report.mutants());
      if (one.percent().compareTo(limits.mutation()) < 0) {
        String named = only.isEmpty() ? folder : only;
        reasons.add(Refused.says("gate.mutation", named, one.percent(), limits.mutation()));
      }
      return one;
    }
  }
}
