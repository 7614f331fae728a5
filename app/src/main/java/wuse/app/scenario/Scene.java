package wuse.app.scenario;

import io.cucumber.java.Scenario;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** 一场: the trial of the scenario under way, and the report in which auditors read it. */
final class Scene {
  private Trial trial = new Trial(null);
  private @Nullable Scenario scenario;

  void begin(Scenario scenario) {
    this.scenario = scenario;
    this.trial = new Trial(Path.of(scenario.getUri()));
  }

  Trial trial() {
    return trial;
  }

  /** Auditors read the arithmetic of each scenario in its report. */
  void tell() {
    if (scenario != null) {
      scenario.log(Breakdown.of(trial));
    }
  }
}
