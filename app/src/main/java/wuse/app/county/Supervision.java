package wuse.app.county;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.facts.Known;
import wuse.facts.ManagementCategory;
import wuse.facts.enforcement.Complaint;
import wuse.facts.enforcement.Inspection;
import wuse.facts.enforcement.Problem;
import wuse.facts.enforcement.RectificationTask;
import wuse.facts.enforcement.RectificationTask.Severity;

/** 日常监管: inspections, what they find, the tasks that follow, and what neighbours say. */
final class Supervision implements Chapter {
  private static final int YEAR = 365;
  private static final List<Severity> LIGHT = List.of(Severity.AT_ONCE, Severity.GENERAL);
  private static final List<String> CATEGORIES =
      List.of("台账与报告", "治污设施", "危废管理", "排放口标志", "无组织排放", "雨污分流", "环境管理制度");

  @Override
  public void write(Book book) {
    if (!book.site().unknown()) {
      Page page = book.page(Feed.INSPECTIONS, "监管");
      int often = visits(page);
      for (int i = 0; i < often; i++) {
        visit(page, page.between(2, 540), i);
      }
      offSite(page);
      neighbours(page);
    }
  }

  private static int visits(Page page) {
    int usual =
        page.site().category() == ManagementCategory.KEY
            ? page.between(2, 5)
            : page.site().permitted() ? page.between(1, 3) : page.chance(0.4) ? 1 : 0;
    boolean again = page.site().conduct().slip() > 2 && page.chance(0.8);
    return usual + (again ? page.between(1, 2) : 0);
  }

  private static void visit(Page page, int ago, int number) {
    String key = "检查" + page.text(ago) + "-" + number;
    String type = page.one(List.of("双随机", "双随机", "专项检查", "信访核查", "日常巡查"));
    page.add(new Inspection(page.known(Voice.OFFICER, key, ago), type, page.between(2, 4)));
    int problems = page.slips(0.1) ? page.between(1, page.site().conduct().slip() > 2 ? 4 : 2) : 0;
    for (int i = 0; i < problems; i++) {
      boolean serious = page.slips(0.008);
      found(page, ago, key + "-" + i, serious);
    }
  }

  private static void found(Page page, int ago, String key, boolean serious) {
    String event = page.site().id() + "/" + key;
    page.add(
        new Problem(
            page.known(Voice.OFFICER, key, ago, event),
            page.one(CATEGORIES),
            serious ? Problem.Severity.SERIOUS : Problem.Severity.GENERAL,
            Problem.Found.ON_SITE,
            null));
    task(page, new Task(key, ago, serious ? Severity.SERIOUS : page.one(LIGHT), event));
  }

  /** A task that follows from a problem found so long ago. */
  record Task(String key, int ago, Severity severity, String event) {
    private static final int AT_ONCE = 7;
    private static final int TIME = 30;

    int days() {
      return severity == Severity.AT_ONCE ? AT_ONCE : TIME;
    }
  }

  /** Closed in time, closed late, or still open. */
  static void task(Page page, Task task) {
    int late = page.slips(0.035) ? page.between(2, 60) : 0;
    boolean forgotten = page.slips(0.01);
    int took = late > 0 ? task.days() + late : page.between(1, task.days());
    int closedAgo = task.ago() - took;
    Known opened = page.of(Feed.TASKS).known(Voice.OFFICE, task.key(), task.ago(), task.event());
    page.add(entry(page, opened, task, null));
    if (closedAgo >= 0 && !forgotten) {
      page.add(entry(page, page.again(opened, closedAgo), task, page.day(closedAgo)));
    }
  }

  private static RectificationTask entry(
      Page page, Known known, Task task, @Nullable LocalDate closed) {
    return new RectificationTask(
        known,
        "ZG-" + page.site().number() + "-" + task.ago(),
        task.severity(),
        page.day(task.ago() - task.days()),
        closed);
  }

  private static void offSite(Page page) {
    if (page.chance(0.06)) {
      int ago = page.below(YEAR);
      Voice voice = page.chance(0.6) ? Voice.GRID : Voice.OFFICE;
      page.add(
          new Problem(
              page.known(voice, "巡查" + page.text(ago), ago),
              page.one(CATEGORIES),
              Problem.Severity.GENERAL,
              Problem.Found.REMOTE,
              "疑似问题，待核实"));
    }
    if (page.chance(0.04)) {
      int ago = page.below(YEAR);
      page.add(
          new Problem(
              page.known(Voice.FIRM, "自查" + page.text(ago), ago),
              page.one(CATEGORIES),
              Problem.Severity.GENERAL,
              Problem.Found.SELF,
              null));
    }
  }

  private static void neighbours(Page page) {
    int often = page.slips(0.03) ? page.between(1, 4) : 0;
    for (int i = 0; i < often; i++) {
      int ago = page.between(1, 420);
      boolean looked = ago > 15 && !page.chance(0.1);
      @Nullable Boolean found = looked ? Boolean.valueOf(page.chance(0.4)) : null;
      String number = "XF" + page.text(ago) + "-" + i;
      page.add(
          new Complaint(
              page.of(Feed.COMPLAINTS).known(looked ? Voice.OFFICE : Voice.HINT, number, ago),
              number,
              found,
              i > 0 && page.chance(0.3)));
    }
  }
}
