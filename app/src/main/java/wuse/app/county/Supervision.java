package wuse.app.county;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.facts.ManagementCategory;
import wuse.facts.enforcement.Complaint;
import wuse.facts.enforcement.Inspection;
import wuse.facts.enforcement.Problem;
import wuse.facts.enforcement.RectificationTask;

/** 日常监管: inspections, what they find, the tasks that follow, and what neighbours say. */
final class Supervision implements Chapter {
  private static final int YEAR = 365;
  private static final List<String> CATEGORIES =
      List.of("台账与报告", "治污设施", "危废管理", "排放口标志", "无组织排放", "雨污分流", "环境管理制度");

  @Override
  public void write(Site site, Book book) {
    if (!site.unknown()) {
      Lot lot = site.lot("监管");
      int often = visits(site, lot);
      for (int i = 0; i < often; i++) {
        visit(site, book, lot, lot.between(2, 540), i);
      }
      offSite(site, book, lot);
      neighbours(site, book, lot);
    }
  }

  private static int visits(Site site, Lot lot) {
    int usual =
        site.category() == ManagementCategory.KEY
            ? lot.between(2, 5)
            : site.permitted() ? lot.between(1, 3) : lot.chance(0.4) ? 1 : 0;
    boolean again = site.conduct().slip() > 2 && lot.chance(0.8);
    return usual + (again ? lot.between(1, 2) : 0);
  }

  private static void visit(Site site, Book book, Lot lot, int ago, int number) {
    Book.Page page = book.page(Feed.INSPECTIONS);
    String key = "检查" + site.almanac().text(ago) + "-" + number;
    String type = lot.of(List.of("双随机", "双随机", "专项检查", "信访核查", "日常巡查"));
    book.add(new Inspection(page.known(Voice.OFFICER, key, ago), type, lot.between(2, 4)));
    int problems = site.slips(lot, 0.1) ? lot.between(1, site.conduct().slip() > 2 ? 4 : 2) : 0;
    for (int i = 0; i < problems; i++) {
      boolean serious = site.slips(lot, 0.008);
      found(site, book, lot, ago, key + "-" + i, serious);
    }
  }

  private static void found(Site site, Book book, Lot lot, int ago, String key, boolean serious) {
    String event = site.id() + "/" + key;
    book.add(
        new Problem(
            book.page(Feed.INSPECTIONS).known(Voice.OFFICER, key, ago, event),
            lot.of(CATEGORIES),
            serious ? Problem.Severity.SERIOUS : Problem.Severity.GENERAL,
            Problem.Found.ON_SITE,
            null));
    task(
        site,
        book,
        lot,
        new Task(
            key,
            ago,
            serious
                ? RectificationTask.Severity.SERIOUS
                : lot.of(
                    List.of(
                        RectificationTask.Severity.AT_ONCE, RectificationTask.Severity.GENERAL)),
            event));
  }

  /** A task that follows from a problem found so long ago. */
  record Task(String key, int ago, RectificationTask.Severity severity, String event) {
    private static final int AT_ONCE = 7;
    private static final int TIME = 30;

    int days() {
      return severity == RectificationTask.Severity.AT_ONCE ? AT_ONCE : TIME;
    }
  }

  /** Closed in time, closed late, or still open. */
  static void task(Site site, Book book, Lot lot, Task task) {
    int late = site.slips(lot, 0.035) ? lot.between(2, 60) : 0;
    boolean forgotten = site.slips(lot, 0.01);
    int took = late > 0 ? task.days() + late : lot.between(1, task.days());
    int closedAgo = task.ago() - took;
    @Nullable LocalDate closed = closedAgo < 0 || forgotten ? null : site.almanac().ago(closedAgo);
    book.add(
        new RectificationTask(
            book.page(Feed.TASKS).known(Voice.OFFICE, task.key(), task.ago(), task.event()),
            "ZG-" + site.number() + "-" + task.ago(),
            task.severity(),
            site.almanac().ago(task.ago() - task.days()),
            closed));
  }

  private static void offSite(Site site, Book book, Lot lot) {
    Book.Page page = book.page(Feed.INSPECTIONS);
    if (lot.chance(0.06)) {
      int ago = lot.below(YEAR);
      Voice voice = lot.chance(0.6) ? Voice.GRID : Voice.OFFICE;
      book.add(
          new Problem(
              page.known(voice, "巡查" + site.almanac().text(ago), ago),
              lot.of(CATEGORIES),
              Problem.Severity.GENERAL,
              Problem.Found.REMOTE,
              "疑似问题，待核实"));
    }
    if (lot.chance(0.04)) {
      int ago = lot.below(YEAR);
      book.add(
          new Problem(
              page.known(Voice.FIRM, "自查" + site.almanac().text(ago), ago),
              lot.of(CATEGORIES),
              Problem.Severity.GENERAL,
              Problem.Found.SELF,
              null));
    }
  }

  private static void neighbours(Site site, Book book, Lot lot) {
    int often = site.slips(lot, 0.03) ? lot.between(1, 4) : 0;
    for (int i = 0; i < often; i++) {
      int ago = lot.between(1, 420);
      boolean looked = ago > 15 && !lot.chance(0.1);
      @Nullable Boolean true_ = looked ? Boolean.valueOf(lot.chance(0.4)) : null;
      String number = "XF" + site.almanac().text(ago) + "-" + i;
      book.add(
          new Complaint(
              book.page(Feed.COMPLAINTS).known(looked ? Voice.OFFICE : Voice.HINT, number, ago),
              number,
              true_,
              i > 0 && lot.chance(0.3)));
    }
  }
}
