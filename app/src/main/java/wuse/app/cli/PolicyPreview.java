package wuse.app.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wuse.app.preview.MoversTable;
import wuse.policy.Pack;
import wuse.preview.Group.Dimension;
import wuse.preview.Population;
import wuse.preview.Preview;
import wuse.preview.Side;

/** 试算: whom a draft moves, before anybody is bound by it. */
@Command(name = "preview", sortOptions = false)
final class PolicyPreview implements Callable<Integer> {
  private final Wuse wuse;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "A", index = "0")
  private String before = "";

  @Parameters(paramLabel = "B", index = "1", defaultValue = "")
  private String after = "";

  @Mixin private PopulationOption units = new PopulationOption();

  @Option(names = "--pack", paramLabel = "P")
  private List<String> packs = new ArrayList<>();

  @Option(names = "--by", paramLabel = "行业,区划,管理类别", split = ",")
  private List<String> by = new ArrayList<>(List.of("行业", "区划", "管理类别"));

  @Option(names = "--sample", paramLabel = "N")
  private int sample = Preview.SAMPLE;

  @Option(names = "--capacity", paramLabel = "HOURS")
  private @Nullable BigDecimal capacity;

  @Option(names = "--csv", paramLabel = "FILE")
  private @Nullable Path csv;

  PolicyPreview(Wuse wuse) {
    this.wuse = wuse;
  }

  @Override
  public Integer call() throws Exception {
    List<Dimension> groups = by.stream().map(this::dimension).toList();
    if (sample < 0) {
      throw new ParameterException(
          spec.commandLine(), wuse.catalogue().say("preview.sample", sample));
    }
    if (capacity != null && capacity.signum() <= 0) {
      throw new ParameterException(
          spec.commandLine(), wuse.catalogue().say("preview.capacity", capacity.toPlainString()));
    }
    return units.with(
        wuse,
        List.of(before, after),
        (store, home) -> {
          PackState state = PackState.of(wuse, before, store, home);
          Side old = state.side(packs);
          Side now = PackState.of(wuse, after, store, home).side(packs);
          return preview(
              units.opened(wuse, store, old.reading(), state.policies(packs)),
              old,
              now,
              new Shown(groups, units.brake(wuse, store, home)));
        });
  }

  private Dimension dimension(String word) {
    for (Dimension dimension : Dimension.values()) {
      if (dimension.zh().equals(word) || dimension.name().equalsIgnoreCase(word)) {
        return dimension;
      }
    }
    throw new ParameterException(spec.commandLine(), wuse.catalogue().say("preview.by", word));
  }

  /** What is said of it, and from which share to the worse on somebody must answer for it. */
  private record Shown(List<Dimension> groups, BigDecimal brake) {}

  private int preview(PopulationOption.Opened opened, Side a, Side b, Shown shown)
      throws IOException {
    Population population = opened.population();
    try {
      long start = System.nanoTime();
      population.read(a, b);
      long read = System.nanoTime();
      Preview preview = Preview.of(population, a, b, sample);
      Duration graded = Duration.ofNanos(System.nanoTime() - read);
      refuseNobody(preview);
      PreviewTimes times = new PreviewTimes(Duration.ofNanos(read - start), graded);
      say(preview, shown, times);
      return opened.exit();
    } catch (Pack.NotInForce early) {
      throw new Refusal(
          ExitCode.USAGE,
          wuse.catalogue().say("day.early", early.path(), early.from(), opened.day()));
    }
  }

  private void refuseNobody(Preview preview) {
    if (preview.units() == 0) {
      throw new Refusal(ExitCode.USAGE, wuse.catalogue().say("preview.nobody"));
    }
  }

  private void say(Preview preview, Shown shown, PreviewTimes times) throws IOException {
    if (wuse.json()) {
      wuse.out()
          .println(
              new PreviewJson(wuse.catalogue().language(), shown.brake, new EffortJson(capacity))
                  .line(preview, shown.groups, times));
    } else {
      wuse.out()
          .print(
              new PreviewText(
                      wuse.catalogue(),
                      shown.brake,
                      packs,
                      new EffortText(wuse.catalogue(), capacity))
                  .of(preview, shown.groups, times));
    }
    if (csv != null) {
      Path file = wuse.caller().call().resolve(csv);
      new MoversTable(PreviewText.columns(wuse.catalogue()), PreviewText.words(wuse.catalogue()))
          .write(file, preview);
      if (!wuse.json()) {
        wuse.out().println(wuse.catalogue().say("preview.csv", csv));
      }
    }
  }
}
