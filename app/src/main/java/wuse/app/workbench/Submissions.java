package wuse.app.workbench;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import wuse.app.account.Journal;
import wuse.app.shelf.Desk;
import wuse.app.shelf.DraftRefused;
import wuse.app.shelf.PackTree;
import wuse.app.shelf.Refused;
import wuse.app.shelf.Release;
import wuse.app.shelf.Releases;

/**
 * 提交: hands drafts in beside the pages, since the gates take a minute; one after the other. Shared
 * by threads.
 */
@Component
final class Submissions implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(Submissions.class);

  private final Desk desk;
  private final ExecutorService clerk =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "wuse-submission");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<String, Course> courses = new ConcurrentHashMap<>();

  Submissions(Desk desk) {
    this.desk = desk;
  }

  /**
   * How far somebody's submission has come.
   *
   * @param stage the gate that it is at; empty before the first
   * @param release where it went through
   * @param refused where it did not
   * @param failed whether something broke that is nobody's fault
   */
  record Course(
      String stage,
      @Nullable Release release,
      @Nullable Refused refused,
      @Nullable DraftRefused conflict,
      boolean failed) {
    private static final Course BEGUN = new Course("", null, null, null, false);

    public boolean isUnderWay() {
      return release == null && refused == null && conflict == null && !failed;
    }

    private static Course at(String stage) {
      return new Course(stage, null, null, null, false);
    }
  }

  /** The person's last submission; empty where none was made since the server began. */
  Optional<Course> of(String person) {
    return Optional.ofNullable(courses.get(person));
  }

  /** What has been read is not shown again. */
  void forget(String person) {
    courses.computeIfPresent(person, (who, course) -> course.isUnderWay() ? course : null);
  }

  /** Begins, unless one of the person's is under way. */
  void begin(Journal.Hand hand, LocalDate from, String note) {
    Course running = courses.get(hand.who());
    if (running == null || !running.isUnderWay()) {
      courses.put(hand.who(), Course.BEGUN);
      clerk.submit(() -> courses.put(hand.who(), handIn(hand, from, note)));
    }
  }

  private Course handIn(Journal.Hand hand, LocalDate from, String note) {
    try {
      PackTree files = desk.drafts().over(hand.who(), desk.base());
      Releases.Asked asked = new Releases.Asked(files, from, hand.who(), note);
      Release release =
          desk.releases().submit(asked, hand, stage -> courses.put(hand.who(), Course.at(stage)));
      desk.drafts().discard(hand.who(), true);
      return new Course("", release, null, null, false);
    } catch (Refused refused) {
      return new Course("", null, refused, null, false);
    } catch (DraftRefused conflict) {
      return new Course("", null, null, conflict, false);
    } catch (RuntimeException broken) {
      LOG.error("a submission failed", broken);
      return new Course("", null, null, null, true);
    }
  }

  @Override
  public void destroy() throws InterruptedException {
    clerk.shutdownNow();
    clerk.awaitTermination(10, TimeUnit.SECONDS);
  }
}
