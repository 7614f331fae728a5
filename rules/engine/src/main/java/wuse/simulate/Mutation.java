package wuse.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import wuse.policy.Citation;
import wuse.policy.FactRule;
import wuse.policy.Indicator;
import wuse.policy.Manuscript;
import wuse.policy.Pack;
import wuse.policy.Reading;
import wuse.policy.Term;

/**
 * 变异检验: would the cases notice? One word of a pack at a time is changed, the changed rule alone is
 * built anew, and only the cases that can notice are run, up to the first that does.
 */
public final class Mutation {
  private final Manuscript manuscript;
  private final String folder;
  private final Pack pack;
  private final Stage stage;
  private final List<Trial> trials;
  private final Sameness sameness;

  /**
   * @param folder of a sound pack, {@link Rehearsal#SHARED} or {@link Rehearsal#TERMS}
   */
  public Mutation(Manuscript manuscript, String folder) {
    this.manuscript = manuscript;
    this.folder = folder;
    List<Pack> packs = manuscript.reading().packs();
    this.pack =
        packs.stream()
            .filter(one -> one.head().path().equals(folder))
            .findFirst()
            .orElseGet(() -> packs.get(0));
    this.stage = Stage.of(pack);
    this.trials = holding(Trial.of(CaseBook.noticing(manuscript, folder), pack));
    this.sameness = new Sameness(pack.head().glossary());
  }

  /** Whether some case that holds asks for this term, by name or key. */
  public boolean isAsked(Term term) {
    return trials.stream()
        .map(Trial::written)
        .anyMatch(one -> one.names(term.name()) || one.names(term.key()));
  }

  /** A case that does not hold as the pack stands notices nothing. */
  private List<Trial> holding(List<Trial> all) {
    return all.stream()
        .filter(trial -> trial.on(stage, (night, read, decision) -> {}).isEmpty())
        .toList();
  }

  /**
   * A mutant that no case noticed.
   *
   * @param articles what the changed place rests on; the file where it names none
   */
  public record Survivor(Mutant mutant, List<String> articles) {}

  /**
   * @param mutants those that can be noticed: without the refused and the equivalent
   * @param refused those that the reader refuses: {@code policy check} notices them
   * @param equivalent those proved to say the same of every dossier
   */
  public record Report(
      int mutants, int killed, int refused, int equivalent, List<Survivor> survivors) {
    public Coverage.Share share() {
      return new Coverage.Share(killed, mutants);
    }
  }

  /**
   * @param sample about so many mutants, evenly spread; 0 = all
   * @param only part of the path of the files whose words are changed; empty = all
   * @param progress told how many are done
   */
  public Report run(int sample, String only, IntConsumer progress) {
    return run(sampled(sown(one -> one.at().file().contains(only)), sample), progress);
  }

  /** All mutants of which this is the subject: an indicator, a term, a rule. */
  public Report of(String subject) {
    return run(sown(one -> one.subject().equals(subject)), done -> {});
  }

  private Report run(List<Mutant> mutants, IntConsumer progress) {
    Tally tally = new Tally(progress);
    int batch = 64;
    for (int from = 0; from < mutants.size(); from += batch) {
      List<Mutant> some = mutants.subList(from, Math.min(mutants.size(), from + batch));
      // the reader is of one thread, the trials are not
      List<Optional<Draft>> drafts = some.stream().map(this::draft).toList();
      List<Fate> fates =
          IntStream.range(0, some.size())
              .parallel()
              .mapToObj(i -> drafts.get(i).map(this::fate).orElse(Fate.REFUSED))
              .toList();
      for (int i = 0; i < some.size(); i++) {
        tally.add(some.get(i), fates.get(i), articles(some.get(i)));
      }
    }
    return tally.report();
  }

  private List<Mutant> sown(Predicate<Mutant> wanted) {
    Sowing sowing = new Sowing(manuscript);
    List<Mutant> all =
        switch (folder) {
          case Rehearsal.SHARED -> sowing.ofRules(folder);
          case Rehearsal.TERMS -> sowing.ofTerms(folder, pack);
          default -> sowing.ofPack(pack);
        };
    return all.stream().filter(wanted).toList();
  }

  /** Evenly, so that the same call takes the same ones. */
  private static List<Mutant> sampled(List<Mutant> all, int sample) {
    if (sample <= 0 || sample >= all.size()) {
      return all;
    }
    return IntStream.range(0, sample)
        .mapToObj(i -> all.get((int) ((long) i * all.size() / sample)))
        .toList();
  }

  private enum Fate {
    REFUSED,
    EQUIVALENT,
    KILLED,
    SURVIVED
  }

  /** A mutant as a pack. */
  private record Draft(Mutant mutant, Pack revised, @Nullable Indicator indicator) {}

  /** Empty where the reader refuses it. */
  private Optional<Draft> draft(Mutant mutant) {
    Mutant.Change change = mutant.change();
    if (pack instanceof Pack.Scorecard scorecard && change.file().contains("/indicators/")) {
      if (change instanceof Mutant.Gone) {
        return Optional.of(new Draft(mutant, with(scorecard, mutant.subject(), null), null));
      }
      return manuscript
          .indicator(folder, scorecard.categories(), change.file(), ((Mutant.OfPage) change).page())
          .map(one -> new Draft(mutant, with(scorecard, one.id(), one), one));
    }
    Reading read =
        change instanceof Mutant.OfPage page
            ? manuscript.with(page.file(), page.page())
            : manuscript.with(change.file(), ((Mutant.OfText) change).text());
    return read.hasErrors()
        ? Optional.empty()
        : read.pack(pack.head().path()).map(revised -> new Draft(mutant, revised, null));
  }

  private static Pack with(Pack.Scorecard before, String id, @Nullable Indicator revised) {
    List<Indicator> indicators = new ArrayList<>();
    for (Indicator one : before.indicators()) {
      if (!one.id().equals(id)) {
        indicators.add(one);
      } else if (revised != null) {
        indicators.add(revised);
      }
    }
    return new Pack.Scorecard(before.head(), before.categories(), indicators, before.versions());
  }

  private Fate fate(Draft draft) {
    if (isEquivalent(draft)) {
      return Fate.EQUIVALENT;
    }
    Stage revised = staged(draft);
    return candidates(draft).stream().anyMatch(trial -> trial.notices(revised))
        ? Fate.KILLED
        : Fate.SURVIVED;
  }

  private Stage staged(Draft draft) {
    if (folder.equals(Rehearsal.TERMS)) {
      return stage.withTerms(draft.revised());
    }
    return draft.mutant().change() instanceof Mutant.OfText
        ? Stage.of(draft.revised())
        : stage.with(draft.revised());
  }

  /** Those that name what is changed first; of the others those that look at the whole. */
  private List<Trial> candidates(Draft draft) {
    if (draft.mutant().change() instanceof Mutant.OfText || folder.equals(Rehearsal.TERMS)) {
      return trials;
    }
    List<Trial> ordered = new ArrayList<>();
    List<Trial> whole = new ArrayList<>();
    String subject = draft.mutant().subject();
    for (Trial trial : trials) {
      if (trial.written().names(subject)) {
        ordered.add(trial);
      } else if (trial.written().looksAtTheWhole()) {
        whole.add(trial);
      }
    }
    ordered.addAll(whole);
    return ordered;
  }

  private boolean isEquivalent(Draft draft) {
    if (!(pack instanceof Pack.Scorecard before) || folder.equals(Rehearsal.TERMS)) {
      return false;
    }
    Indicator revised = draft.indicator();
    if (revised == null) {
      return draft.mutant().change() instanceof Mutant.OfPage
          && SameScheme.of(before, (Pack.Scorecard) draft.revised());
    }
    Indicator old =
        before.indicators().stream().filter(i -> i.id().equals(revised.id())).findFirst().get();
    LocalDate from = before.from();
    try {
      return sameness.gap(old, revised, from).isEmpty();
    } catch (Sameness.Undecided tooMany) {
      return false;
    }
  }

  private List<String> articles(Mutant mutant) {
    if (pack instanceof Pack.Scorecard scorecard) {
      for (Indicator one : scorecard.indicators()) {
        if (one.id().equals(mutant.subject())) {
          return one.versions().all().stream()
              .filter(version -> version.at().line() <= mutant.at().line())
              .reduce((earlier, later) -> later)
              .or(() -> one.versions().all().stream().findFirst())
              .map(version -> version.value().basis().stream().map(Citation::text).toList())
              .orElse(List.of(mutant.at().file()));
        }
      }
    }
    for (FactRule rule : pack.head().glossary().rules()) {
      if (rule.name().equals(mutant.subject())) {
        return List.of(rule.at().file());
      }
    }
    return List.of(mutant.at().file());
  }

  /** Counts fates. */
  private static final class Tally {
    private final IntConsumer progress;
    private final int[] counts = new int[Fate.values().length];
    private final List<Survivor> survivors = new ArrayList<>();

    Tally(IntConsumer progress) {
      this.progress = progress;
    }

    void add(Mutant mutant, Fate fate, List<String> articles) {
      counts[fate.ordinal()]++;
      if (fate == Fate.SURVIVED) {
        survivors.add(new Survivor(mutant, articles));
      }
      progress.accept(IntStream.of(counts).sum());
    }

    Report report() {
      int killed = counts[Fate.KILLED.ordinal()];
      return new Report(
          killed + survivors.size(),
          killed,
          counts[Fate.REFUSED.ordinal()],
          counts[Fate.EQUIVALENT.ordinal()],
          List.copyOf(survivors));
    }
  }
}
