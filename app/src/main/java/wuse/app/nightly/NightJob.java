package wuse.app.nightly;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.JobOperatorFactoryBean;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.transaction.annotation.Isolation;
import wuse.app.nightly.Progress.Phase;
import wuse.app.store.PackPlan;
import wuse.app.store.RunState;
import wuse.app.store.Store;
import wuse.app.store.Tally;

/**
 * The batch job of a night: ranges of units graded side by side, chunk by chunk, each chunk in one
 * transaction with its checkpoint; then the sums, the digests and the brake.
 */
final class NightJob {
  private static final String NAME = "night";
  private static final String AT = "at";
  private static final String SUMS = "sums";
  private static final int RANGE = 5_000;
  private static final int MOST_RANGES = 64;

  private final Store store;
  private final JobRepository repository;
  private final JobOperator operator;

  NightJob(Store store) {
    this.store = store;
    try {
      this.repository = repository(store);
      this.operator = operator(store, repository);
    } catch (Exception cannot) {
      throw new IllegalStateException("batch tables", cannot);
    }
  }

  private static JobRepository repository(Store store) throws Exception {
    JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
    factory.setDataSource(store.dataSource());
    factory.setTransactionManager(store.transactions());
    factory.setIsolationLevelForCreateEnum(Isolation.READ_COMMITTED);
    factory.afterPropertiesSet();
    return factory.getObject();
  }

  private static JobOperator operator(Store store, JobRepository repository) throws Exception {
    JobOperatorFactoryBean factory = new JobOperatorFactoryBean();
    factory.setJobRepository(repository);
    factory.setJobRegistry(new MapJobRegistry());
    factory.setTransactionManager(store.transactions());
    factory.setTaskExecutor(new SyncTaskExecutor());
    factory.afterPropertiesSet();
    return factory.getObject();
  }

  /** Runs a night from where it stands: its beginning, or the last checkpoint of each range. */
  Ending run(Night night) throws Exception {
    JobParameters parameters = parameters(night);
    JobInstance instance = repository.getJobInstance(NAME, parameters);
    if (instance != null && repository.getJobExecutions(instance).isEmpty()) {
      // killed between the two; the batch would never find its way out
      repository.deleteJobInstance(instance);
    }
    JobExecution last = repository.getLastJobExecution(NAME, parameters);
    if (last != null && last.getStatus().isRunning()) {
      // its process is dead: we hold the lock of the home
      operator.recover(last);
    }
    JobExecution execution = operator.start(job(night), parameters);
    if (execution.getStatus() == BatchStatus.STOPPED) {
      return Ending.STOPPED;
    }
    if (execution.getStatus() != BatchStatus.COMPLETED) {
      throw failure(execution);
    }
    return Ending.COMPLETED;
  }

  /** How the job ended. */
  enum Ending {
    COMPLETED,
    STOPPED
  }

  private static Exception failure(JobExecution execution) {
    for (Throwable each : execution.getAllFailureExceptions()) {
      if (each instanceof Exception exception && !(each instanceof JobExecutionException)) {
        return exception;
      }
    }
    return new IllegalStateException(execution.getExitStatus().getExitDescription());
  }

  private static JobParameters parameters(Night night) {
    JobParametersBuilder builder =
        new JobParametersBuilder()
            .addLong("run", night.run.no())
            .addString("day", night.run.day().toString())
            .addString("knownAt", night.run.knownAt().toString())
            .addString("mode", night.run.mode().name())
            .addString("packFiles", night.run.packFiles());
    night.plans.forEach(plan -> builder.addString("pack " + plan.path(), plan.packDigest()));
    return builder.toJobParameters();
  }

  private Job job(Night night) {
    Step worker =
        new StepBuilder("range", repository)
            .tasklet(
                (contribution, context) -> chunk(night, contribution, context),
                store.transactions())
            .build();
    SimpleAsyncTaskExecutor workers = new SimpleAsyncTaskExecutor("night-");
    workers.setConcurrencyLimit(night.settings.workers());
    Step grade =
        new StepBuilder("grade", repository)
            .partitioner("range", size -> ranges(store.nights().lastUnit(night.run.no())))
            .step(worker)
            .gridSize(night.settings.workers())
            .taskExecutor(workers)
            .build();
    Step close =
        new StepBuilder("close", repository)
            .tasklet((contribution, context) -> close(night, context), store.transactions())
            .build();
    return new JobBuilder(NAME, repository).start(grade).next(close).build();
  }

  // the bounds stand in the name: a kill may come between the step and its context
  private static Map<String, ExecutionContext> ranges(int last) {
    int count = Math.max(2, Math.min(MOST_RANGES, last / RANGE));
    Map<String, ExecutionContext> ranges = new HashMap<>();
    for (int i = 0; i < count; i++) {
      int after = (int) ((long) last * i / count);
      int to = (int) ((long) last * (i + 1) / count);
      ranges.put("%09d-%09d".formatted(after, to), new ExecutionContext());
    }
    return ranges;
  }

  private static int bound(StepExecution step, int place) {
    String name = step.getStepName();
    return Integer.parseInt(name.substring(name.indexOf(':') + 1).split("-")[place]);
  }

  private static RepeatStatus chunk(
      Night night, StepContribution contribution, ChunkContext context) throws NightRefused {
    StepExecution step = context.getStepContext().getStepExecution();
    ExecutionContext range = step.getExecutionContext();
    if (night.watch.isStopped()) {
      step.setTerminateOnly();
      return RepeatStatus.CONTINUABLE;
    }
    int after = range.getInt(AT, bound(step, 0));
    int to = bound(step, 1);
    if (after >= to) {
      return RepeatStatus.FINISHED;
    }
    Chunk chunk = Chunk.next(night, after, to);
    new Grader(night, chunk).grade();
    Tally tally = Tally.parse(range.getString(SUMS, ""));
    tally.add(chunk.tally());
    range.putString(SUMS, tally.text());
    range.putInt(AT, chunk.at());
    contribution.incrementWriteCount(chunk.work().size());
    night.watch.looked((long) chunk.work().size() + chunk.kept().size());
    return RepeatStatus.continueIf(chunk.at() < to);
  }

  private RepeatStatus close(Night night, ChunkContext context) {
    Tally tally = sums(context.getStepContext().getStepExecution().getJobExecution());
    night.watch.enter(Phase.CLOSE, tally.of(Tally.Count.POPULATION));
    for (PackPlan plan : night.plans) {
      String digest = night.book().digest(night.run, plan);
      night.book().sums(night.run, plan, tally, digest);
    }
    Brake brake = Brake.of(night, tally);
    night.book().close(night.run, brake.state(), brake.exit());
    return RepeatStatus.FINISHED;
  }

  // a restart runs only what was left, so the checkpoints of all executions count, the last of each
  private Tally sums(JobExecution execution) {
    Map<String, StepExecution> last = new HashMap<>();
    repository.getJobExecutions(execution.getJobInstance()).stream()
        .sorted(java.util.Comparator.comparing(JobExecution::getId))
        .map(JobExecution::getStepExecutions)
        .flatMap(Collection::stream)
        .filter(step -> step.getStepName().startsWith("range:"))
        .forEach(step -> last.put(step.getStepName(), step));
    Tally tally = new Tally();
    last.values()
        .forEach(step -> tally.add(Tally.parse(step.getExecutionContext().getString(SUMS, ""))));
    return tally;
  }

  static boolean isEnded(RunState state) {
    return state != RunState.RUNNING && state != RunState.STOPPED;
  }
}
