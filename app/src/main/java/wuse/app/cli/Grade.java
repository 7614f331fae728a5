package wuse.app.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import wuse.app.nightly.NightOrder;
import wuse.app.store.Mode;
import wuse.app.store.Store;
import wuse.grading.Round;

/** Grades everybody whose answer may have changed, or whom it is asked to. */
@Command(name = "grade", sortOptions = false)
final class Grade implements Callable<Integer> {
  private final Wuse wuse;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private HomeOption home = new HomeOption();

  @Option(names = "--day", paramLabel = "D")
  private @Nullable LocalDate day;

  @Option(names = "--known-at", paramLabel = "T", converter = Evaluate.KnownAt.class)
  private @Nullable Instant knownAt;

  @Option(names = "--pack", paramLabel = "P")
  private List<String> packs = new ArrayList<>();

  @Option(names = "--full")
  private boolean full;

  @Option(names = "--dry-run")
  private boolean dryRun;

  @Option(names = "--resume")
  private boolean resume;

  @Option(names = "--approve", paramLabel = "RUN")
  private @Nullable Long approve;

  @Option(names = "--by", paramLabel = "PERSON")
  private @Nullable String by;

  Grade(Wuse wuse) {
    this.wuse = wuse;
  }

  @Override
  public Integer call() throws Exception {
    refuseContradictions();
    return home.with(wuse, "grade", this::grade);
  }

  private void refuseContradictions() {
    boolean order = day != null || knownAt != null || full || dryRun || !packs.isEmpty();
    if (approve != null && by == null || approve == null && by != null) {
      throw wrong("grade.approveBy");
    }
    if ((resume || approve != null) && order || resume && approve != null) {
      throw wrong("grade.alone");
    }
    if (by != null && by.isBlank()) {
      throw wrong("grade.nobody");
    }
  }

  private ParameterException wrong(String key) {
    return new ParameterException(spec.commandLine(), wuse.catalogue().say(key));
  }

  private int grade(Store store) {
    Night night = new Night(wuse, store, home.folder(wuse));
    if (approve != null && by != null) {
      return night.approve(approve, by);
    }
    if (resume) {
      return night.resume();
    }
    LocalDate on = day == null ? LocalDate.ofInstant(store.clock().instant(), Round.ZONE) : day;
    try (InForce policies = InForce.on(on, wuse, store, home.folder(wuse))) {
      NightOrder order = order(store, on, policies);
      return dryRun ? night.dryRun(order) : night.run(order);
    }
  }

  private NightOrder order(Store store, LocalDate on, InForce policies) {
    Instant now = store.arrivals().settled();
    return new NightOrder(
        on,
        knownAt == null ? now : knownAt,
        policies.folder().root(),
        packs.stream().map(policies.folder()::path).toList(),
        full ? Mode.FULL : Mode.INCREMENTAL,
        policies.version());
  }
}
