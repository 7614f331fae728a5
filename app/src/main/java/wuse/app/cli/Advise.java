package wuse.app.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import wuse.app.store.Run;
import wuse.app.store.Store;
import wuse.app.store.StoredDecision;
import wuse.decision.Carried;
import wuse.dossier.DossierReader;
import wuse.dossier.DossierWords;
import wuse.dossier.Entry;
import wuse.facts.Dossier;
import wuse.facts.UnitId;
import wuse.grading.Round;
import wuse.grading.Submission;
import wuse.policy.FaultPage;
import wuse.policy.Pack;
import wuse.simulate.Advice;
import wuse.simulate.Adviser;

/** What lifts a unit's colour fastest, and what only time lifts. */
@Command(name = "advise", sortOptions = false)
final class Advise implements Callable<Integer> {
  private static final String USUAL = "zhejiang/tongxiang/eco-code";

  private final Wuse wuse;

  @Parameters(paramLabel = "ENTERPRISE", arity = "0..1")
  private @Nullable String enterprise;

  @Option(names = "--dossier", paramLabel = "FILE")
  private @Nullable Path dossier;

  @Option(names = "--pack", paramLabel = "P")
  private String pack = USUAL;

  @Option(names = "--day", paramLabel = "D")
  private @Nullable LocalDate day;

  @Option(names = "--effort", paramLabel = "ID=WEIGHT")
  private Map<String, BigDecimal> efforts = new HashMap<>();

  @Mixin private HomeOption home = new HomeOption();

  Advise(Wuse wuse) {
    this.wuse = wuse;
  }

  @Override
  public Integer call() throws Exception {
    if (dossier != null) {
      return ofFile(wuse.caller().call().resolve(dossier));
    }
    if (enterprise == null) {
      throw new Refusal(ExitCode.USAGE, wuse.catalogue().say("advise.whom"));
    }
    String asked = enterprise;
    return home.with(wuse, "advise", store -> ofUnit(store, asked));
  }

  private int ofFile(Path file) {
    Pack.Scorecard policy = policy(wuse.policies());
    LocalDate on = day == null ? LocalDate.now(Round.ZONE) : day;
    DossierWords words = DossierWords.of(policy, List::of, on);
    List<Entry> entries = new ArrayList<>();
    try {
      new DossierReader(words, on, Instant.MAX).read(file, entries::add);
    } catch (IOException e) {
      throw new Refusal(ExitCode.USAGE, wuse.catalogue().say("dossier.none", file));
    }
    boolean failed = false;
    for (Entry entry : entries) {
      if (entry instanceof Entry.Accepted accepted) {
        say(policy, accepted.enterprise(), accepted.submission(), on);
      } else {
        failed = true;
        FaultPage page = new FaultPage();
        ((Entry.Refused) entry)
            .faults()
            .forEach(f -> wuse.err().println(page.line(f, wuse.catalogue().language())));
      }
    }
    return (failed ? ExitCode.REJECTED : ExitCode.OK).number();
  }

  private int ofUnit(Store store, String asked) {
    UnitId unit = new WhichUnit(store, wuse.catalogue()).of(asked);
    Run run =
        store
            .runs()
            .latest(pack)
            .orElseThrow(() -> new Refusal(ExitCode.USAGE, wuse.catalogue().say("why.noRun")));
    try (InForce policies = InForce.on(run.day(), wuse, store, home.folder(wuse))) {
      return ofUnit(store, asked, unit, run, policy(policies.folder()));
    }
  }

  private int ofUnit(Store store, String asked, UnitId unit, Run run, Pack.Scorecard policy) {
    Instant knownAt = run.knownAt();
    Dossier known =
        store
            .dossiers()
            .find(unit, knownAt)
            .orElseThrow(
                () -> new Refusal(ExitCode.USAGE, wuse.catalogue().say("why.nobody", asked)));
    Map<String, Carried> previous = new HashMap<>();
    store
        .decisions()
        .after(run.no(), pack, unit)
        .map(StoredDecision::decision)
        .ifPresent(decision -> previous.put(policy.head().role(), decision.carried()));
    say(policy, unit.text(), new Submission(known, Map.of(), previous), run.day());
    return ExitCode.OK.number();
  }

  private Pack.Scorecard policy(PolicyFolder policies) {
    if (policies.pack(pack) instanceof Pack.Scorecard scorecard) {
      return scorecard;
    }
    throw new Refusal(ExitCode.USAGE, wuse.catalogue().say("advise.noScorecard", pack));
  }

  private void say(Pack.Scorecard policy, String unit, Submission submission, LocalDate on) {
    try {
      Advice advice = new Adviser(policy, submission, on).advice(efforts);
      AdviceText text = new AdviceText(wuse.catalogue(), policy);
      wuse.out().print(wuse.json() ? text.json(unit, advice) : text.of(unit, advice));
    } catch (Adviser.NoAdvice none) {
      throw new Refusal(ExitCode.USAGE, wuse.catalogue().say("day.early", pack, policy.from(), on));
    }
  }
}
