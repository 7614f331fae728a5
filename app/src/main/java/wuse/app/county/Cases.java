package wuse.app.county;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.facts.Known;
import wuse.facts.enforcement.CaseTransfer;
import wuse.facts.enforcement.CoerciveMeasure;
import wuse.facts.enforcement.CorrectionOrder;
import wuse.facts.enforcement.Incident;
import wuse.facts.enforcement.Inspection;
import wuse.facts.enforcement.Problem;
import wuse.facts.enforcement.RectificationTask;
import wuse.facts.enforcement.VetoRelease;
import wuse.facts.enforcement.Violation;

/** 案件: what follows from an offence, all under its event, from the visit to the release. */
final class Cases implements Chapter {
  private static final int HALF_YEAR = 180;

  @Override
  public void write(Book book) {
    Page page = book.page(Feed.CASES, "案件");
    int number = 0;
    for (Breach breach : book.site().course().breaches()) {
      visit(page.of(Feed.INSPECTIONS), breach);
      Penalties.of(page, breach, number++).write();
      violation(page, breach);
      measure(page, breach);
    }
    incident(page);
  }

  private static void visit(Page page, Breach breach) {
    int ago = breach.ago();
    String key = "案发" + page.text(ago) + breach.offence().category();
    page.add(new Inspection(page.known(Voice.OFFICER, key, ago, breach.event()), "专项检查", 2));
    page.add(
        new Problem(
            page.known(Voice.OFFICER, key, ago, breach.event()),
            breach.offence().category(),
            Problem.Severity.SERIOUS,
            Problem.Found.ON_SITE,
            breach.offence().says()));
    order(page, breach, key);
  }

  private static void order(Page page, Breach breach, String key) {
    int ago = Math.max(0, breach.ago() - 3);
    int took = page.slips(0.03) ? page.between(31, 90) : page.between(5, 30);
    Known given = page.known(Voice.DOCUMENT, key, ago, breach.event());
    page.add(order(page, given, ago, null));
    if (took <= ago) {
      page.add(order(page, page.again(given, ago - took), ago, page.day(ago - took)));
    }
    Supervision.task(
        page, new Supervision.Task(key, ago, RectificationTask.Severity.SERIOUS, breach.event()));
  }

  private static CorrectionOrder order(Page page, Known known, int ago, @Nullable LocalDate done) {
    return new CorrectionOrder(
        known,
        "虚环责改〔" + page.day(ago).getYear() + "〕" + page.site().number() % 997,
        page.day(ago - 30),
        done);
  }

  private static void violation(Page page, Breach breach) {
    Violation.Type type = breach.offence().violation();
    int ago = breach.ago() - 25;
    if (type == null || ago < 0) {
      return;
    }
    boolean dumped = type == Violation.Type.ILLEGAL_DISPOSAL;
    @Nullable BigDecimal tonnes = dumped ? Figure.tenths(page.between(2, 60)) : null;
    boolean malicious = dumped || type == Violation.Type.EVASION;
    String key = "认定" + breach.event();
    page.add(
        new Violation(
            page.known(Voice.DOCUMENT, key, ago, breach.event()),
            type,
            "虚环认〔" + page.day(ago).getYear() + "〕" + page.below(900),
            tonnes,
            malicious));
    transfer(page, breach, ago - 5);
    released(page, breach, ago);
  }

  private static void transfer(Page page, Breach breach, int ago) {
    CaseTransfer.Type type = breach.offence().transfer();
    if (type != null && ago >= 0 && page.chance(0.4)) {
      page.add(
          new CaseTransfer(
              page.known(Voice.DOCUMENT, "移送" + breach.event(), ago, breach.event()), type, null));
    }
  }

  // 730 days after illegal disposal an officer looks again
  private static void released(Page page, Breach breach, int ago) {
    boolean falsified = breach.offence() == Offence.FALSIFICATION;
    if (ago > 740 && (falsified || breach.offence() == Offence.DUMPING)) {
      String indicator = falsified ? "M34" : "E26";
      String document = "虚环解〔" + page.day(ago - 735).getYear() + "〕1";
      page.add(
          new VetoRelease(
              page.known(Voice.DOCUMENT, indicator, ago - 735, breach.event()),
              indicator,
              document));
    }
  }

  private static void measure(Page page, Breach breach) {
    int ago = breach.ago() - 4;
    if (ago < 0 || !page.chance(breach.offence().coerced())) {
      return;
    }
    CoerciveMeasure.Type type = page.one(List.of(CoerciveMeasure.Type.values()));
    Known taken = page.known(Voice.DOCUMENT, "措施" + breach.event(), ago, breach.event());
    page.add(new CoerciveMeasure(taken, type, null, false));
    if (ago > 40) {
      page.add(new CoerciveMeasure(page.again(taken, ago - 30), type, page.day(ago - 30), true));
    }
    if (ago > HALF_YEAR && page.chance(0.8)) {
      int release = page.between(0, ago - HALF_YEAR);
      page.add(
          new VetoRelease(
              page.known(Voice.DOCUMENT, "E03" + breach.event(), release, breach.event()),
              "E03",
              "虚环解〔" + page.day(release).getYear() + "〕2"));
    }
  }

  private static void incident(Page page) {
    if (!page.site().unknown() && page.slips(0.001)) {
      int lots = page.below(10);
      Incident.Level level =
          lots < 6
              ? Incident.Level.GENERAL
              : lots < 9 ? Incident.Level.LARGE : Incident.Level.MAJOR;
      int ago = page.between(5, 720);
      String event = page.site().id() + "/" + page.text(ago) + "/突发环境事件";
      page.add(
          new Incident(page.of(Feed.EMERGENCIES).known(Voice.DOCUMENT, "事件", ago, event), level));
    }
  }
}
