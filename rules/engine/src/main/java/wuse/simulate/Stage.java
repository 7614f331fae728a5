package wuse.simulate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wuse.compile.RuleSet;
import wuse.decision.Decision;
import wuse.dossier.DossierReader;
import wuse.dossier.DossierWords;
import wuse.dossier.Entry;
import wuse.facts.Standing;
import wuse.grading.Graded;
import wuse.grading.PackOrder;
import wuse.grading.Round;
import wuse.grading.Submission;
import wuse.period.Workdays;
import wuse.policy.Pack;
import wuse.policy.Term;
import wuse.term.Columns;
import wuse.term.Deriver;
import wuse.term.Sheet;

/** A pack, as it is or with one word changed, before which dossiers are put. Of one thread. */
final class Stage {
  private final Pack pack;
  private final Round round;
  private @Nullable RuleSet rules;
  private @Nullable Workdays workdays;
  private final Map<String, Deriver> derivers = new HashMap<>();
  private final Map<String, Integer> places = new HashMap<>();

  Stage(Pack pack, Round round) {
    this.pack = pack;
    this.round = round;
  }

  static Stage of(Pack pack) {
    try {
      return new Stage(pack, new Round(List.of(pack)));
    } catch (PackOrder.Circle e) {
      throw new IllegalArgumentException(e);
    }
  }

  Pack pack() {
    return pack;
  }

  Round round() {
    return round;
  }

  /** With the pack revised: what is not touched by it is not built again. */
  Stage with(Pack revised) {
    return new Stage(revised, round.with(pack, revised));
  }

  /**
   * With other declarations of terms and the same rules over several facts, which are not compiled
   * again. Single terms can be asked of it, decisions cannot.
   */
  Stage withTerms(Pack revised) {
    Stage other = new Stage(revised, round);
    other.rules = rules();
    return other;
  }

  Decision decide(Submission submission, LocalDate day) throws Pack.NotInForce, Unfit {
    Graded graded = round.grade(List.of(submission), day).get(0).get(0);
    if (graded instanceof Graded.Done done) {
      return done.decision();
    }
    throw new Unfit(((Graded.Failed) graded).code());
  }

  /**
   * Of the one dossier that is written; empty where the reader refuses it.
   *
   * @param text as {@code evaluate} takes it
   */
  Optional<Decision> decide(String text, LocalDate day) throws Pack.NotInForce, Unfit {
    List<Entry> entries = new ArrayList<>();
    DossierWords words = DossierWords.of(pack, List::of, day);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try {
      new DossierReader(words, day, Instant.MAX)
          .read("dossier.yaml", new ByteArrayInputStream(bytes), entries::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return entries.get(0) instanceof Entry.Accepted accepted
        ? Optional.of(decide(accepted.submission(), day))
        : Optional.empty();
  }

  /** The value of one term as a case writes it; empty where nobody knows the term. */
  String value(Submission submission, String key, LocalDate day) throws Unfit {
    Term term = pack.head().glossary().named(key).orElseThrow(() -> new Unfit(key));
    Sheet sheet = deriver(term).derive(submission.dossier(), submission.given(), day);
    int place = places.getOrDefault(term.key(), -1);
    return sheet.missing(place) ? Expected.NOTHING : sheet.written(term, place);
  }

  private Deriver deriver(Term term) {
    return derivers.computeIfAbsent(
        term.key(),
        key -> {
          Columns columns = new Columns();
          places.put(key, columns.place(term, Standing.MANAGED));
          return new Deriver(columns, workdays(), rules());
        });
  }

  private RuleSet rules() {
    RuleSet known = rules;
    if (known == null) {
      known = RuleSet.of(pack.head().glossary().rules());
      rules = known;
    }
    return known;
  }

  private Workdays workdays() {
    Workdays known = workdays;
    if (known == null) {
      known = PackOrder.workdays(List.of(pack));
      workdays = known;
    }
    return known;
  }

  /** A dossier cannot be graded, or a term is not known. */
  static final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    Unfit(String why) {
      super(why);
    }

    String why() {
      return String.valueOf(getMessage());
    }
  }
}
