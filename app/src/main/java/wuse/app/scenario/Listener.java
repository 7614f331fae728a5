package wuse.app.scenario;

import io.cucumber.plugin.EventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestCaseStarted;
import io.cucumber.plugin.event.TestStepFinished;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Hears from Cucumber what becomes of each scenario. */
final class Listener implements EventListener {
  private final Consumer<FeatureRun.Scenario> heard;
  private String step = "";
  private String why = "";

  Listener(Consumer<FeatureRun.Scenario> heard) {
    this.heard = heard;
  }

  @Override
  public void setEventPublisher(EventPublisher publisher) {
    publisher.registerHandlerFor(TestCaseStarted.class, event -> forget());
    publisher.registerHandlerFor(TestStepFinished.class, this::stepped);
    publisher.registerHandlerFor(TestCaseFinished.class, this::ended);
  }

  private void forget() {
    step = "";
    why = "";
  }

  private void stepped(TestStepFinished event) {
    Status status = event.getResult().getStatus();
    boolean holds = status.is(Status.PASSED) || status.is(Status.SKIPPED);
    if (holds || !step.isEmpty()) {
      return;
    }
    step =
        event.getTestStep() instanceof PickleStepTestStep written
            ? written.getStep().getKeyword() + written.getStep().getText()
            : Told.say("hook");
    Throwable error = event.getResult().getError();
    why =
        status.is(Status.UNDEFINED) || error == null || error.getMessage() == null
            ? Told.say("unknown")
            : error.getMessage();
  }

  private void ended(TestCaseFinished event) {
    TestCase one = event.getTestCase();
    Path file = Path.of(one.getUri());
    Path here = Path.of("").toAbsolutePath();
    String shown = (file.startsWith(here) ? here.relativize(file) : file).toString();
    boolean passed = event.getResult().getStatus().is(Status.PASSED);
    heard.accept(
        new FeatureRun.Scenario(
            shown,
            one.getName(),
            shown + ":" + one.getLocation().getLine(),
            passed,
            passed ? "" : step,
            passed ? "" : why));
  }
}
