package wuse.app.scenario;

import io.cucumber.core.options.CommandlineOptionsParser;
import io.cucumber.core.options.RuntimeOptions;
import io.cucumber.core.runtime.Runtime;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs scenarios written in Chinese against the packs below one folder. */
public final class FeatureRun {
  private final Path packs;
  private final String language;

  /**
   * @param packs the folder of the packs
   * @param language in which steps that do not hold are told
   */
  public FeatureRun(Path packs, String language) {
    this.packs = packs;
    this.language = language;
  }

  /**
   * @param place file and line
   * @param step the first step that does not hold; empty where all do
   * @param why what it told; empty where all do
   */
  public record Scenario(
      String feature, String name, String place, boolean passed, String step, String why) {}

  /**
   * Every scenario of the files below {@code features}, in order. The steps are those of this
   * package alone.
   */
  public List<Scenario> of(Path features) {
    List<Scenario> heard = new ArrayList<>();
    Policies.forget();
    System.setProperty(Policies.FOLDER, packs.toString());
    System.setProperty(Told.LANGUAGE, language);
    try {
      Runtime.builder()
          .withRuntimeOptions(options(features))
          .withClassLoader(FeatureRun.class::getClassLoader)
          .withAdditionalPlugins(new Listener(heard::add))
          .build()
          .run();
    } finally {
      System.clearProperty(Policies.FOLDER);
      System.clearProperty(Told.LANGUAGE);
    }
    return List.copyOf(heard);
  }

  private static RuntimeOptions options(Path features) {
    return new CommandlineOptionsParser(OutputStream.nullOutputStream())
        .parse("--glue", FeatureRun.class.getPackageName(), features.toString())
        .build();
  }
}
