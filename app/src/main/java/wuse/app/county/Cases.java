package wuse.app.county;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wuse.facts.Withdrawal;
import wuse.facts.enforcement.CaseFiling;
import wuse.facts.enforcement.CaseTransfer;
import wuse.facts.enforcement.CoerciveMeasure;
import wuse.facts.enforcement.CorrectionOrder;
import wuse.facts.enforcement.Incident;
import wuse.facts.enforcement.Inspection;
import wuse.facts.enforcement.Penalty;
import wuse.facts.enforcement.Problem;
import wuse.facts.enforcement.RectificationTask;
import wuse.facts.enforcement.VetoRelease;
import wuse.facts.enforcement.Violation;

/** 案件: what follows from an offence, all under its event, from the visit to the release. */
final class Cases implements Chapter {
  private static final int HALF_YEAR = 180;

  @Override
  public void write(Site site, Book book) {
    Lot lot = site.lot("案件");
    int number = 0;
    for (Breach breach : site.course().breaches()) {
      visit(site, book, breach);
      Penalties.write(site, book, breach, lot, number++);
      violation(site, book, breach, lot);
      measure(site, book, breach, lot);
    }
    incident(site, book, lot);
  }

  private static void visit(Site site, Book book, Breach breach) {
    Book.Page page = book.page(Feed.INSPECTIONS);
    int ago = breach.ago();
    String key = "案发" + site.almanac().text(ago) + breach.offence().category();
    book.add(new Inspection(page.known(Voice.OFFICER, key, ago, breach.event()), "专项检查", 2));
    book.add(
        new Problem(
            page.known(Voice.OFFICER, key, ago, breach.event()),
            breach.offence().category(),
            Problem.Severity.SERIOUS,
            Problem.Found.ON_SITE,
            breach.offence().says()));
    order(site, book, page, breach, key);
  }

  private static void order(Site site, Book book, Book.Page page, Breach breach, String key) {
    Lot lot = Lot.of(site.seed(), site.number(), key);
    int ago = Math.max(0, breach.ago() - 3);
    int took = site.slips(lot, 0.03) ? lot.between(31, 90) : lot.between(5, 30);
    @Nullable LocalDate done = took > ago ? null : site.almanac().ago(ago - took);
    book.add(
        new CorrectionOrder(
            page.known(Voice.DOCUMENT, key, ago, breach.event()),
            "虚环责改〔" + site.almanac().ago(ago).getYear() + "〕" + site.number() % 997,
            site.almanac().ago(ago - 30),
            done));
    Supervision.task(
        site,
        book,
        lot,
        new Supervision.Task(key, ago, RectificationTask.Severity.SERIOUS, breach.event()));
  }

  private static void violation(Site site, Book book, Breach breach, Lot lot) {
    Violation.Type type = breach.offence().violation();
    int ago = breach.ago() - 25;
    if (type == null || ago < 0) {
      return;
    }
    Book.Page page = book.page(Feed.CASES);
    boolean dumped = type == Violation.Type.ILLEGAL_DISPOSAL;
    @Nullable BigDecimal tonnes = dumped ? Figure.tenths(lot.between(2, 60)) : null;
    boolean malicious = dumped || type == Violation.Type.EVASION;
    String key = "认定" + breach.event();
    book.add(
        new Violation(
            page.known(Voice.DOCUMENT, key, ago, breach.event()),
            type,
            "虚环认〔" + site.almanac().ago(ago).getYear() + "〕" + lot.below(900),
            tonnes,
            malicious));
    transfer(book, page, breach, lot, ago - 5);
    released(site, book, page, breach, ago);
  }

  private static void transfer(Book book, Book.Page page, Breach breach, Lot lot, int ago) {
    CaseTransfer.Type type = breach.offence().transfer();
    if (type != null && ago >= 0 && lot.chance(0.4)) {
      book.add(
          new CaseTransfer(
              page.known(Voice.DOCUMENT, "移送" + breach.event(), ago, breach.event()), type, null));
    }
  }

  // 730 days after illegal disposal an officer looks again
  private static void released(Site site, Book book, Book.Page page, Breach breach, int ago) {
    boolean falsified = breach.offence() == Offence.FALSIFICATION;
    if (ago > 740 && (falsified || breach.offence() == Offence.DUMPING)) {
      String indicator = falsified ? "M34" : "E26";
      String document = "虚环解〔" + site.almanac().ago(ago - 735).getYear() + "〕1";
      book.add(
          new VetoRelease(
              page.known(Voice.DOCUMENT, indicator, ago - 735, breach.event()),
              indicator,
              document));
    }
  }

  private static void measure(Site site, Book book, Breach breach, Lot lot) {
    int ago = breach.ago() - 4;
    if (ago < 0 || !lot.chance(breach.offence().coerced())) {
      return;
    }
    Book.Page page = book.page(Feed.CASES);
    CoerciveMeasure.Type type = lot.of(List.of(CoerciveMeasure.Type.values()));
    boolean lifted = ago > 40;
    book.add(
        new CoerciveMeasure(
            page.known(Voice.DOCUMENT, "措施" + breach.event(), ago, breach.event()),
            type,
            lifted ? site.almanac().ago(ago - 30) : null,
            lifted));
    if (ago > HALF_YEAR && lot.chance(0.8)) {
      int release = lot.between(0, ago - HALF_YEAR);
      book.add(
          new VetoRelease(
              page.known(Voice.DOCUMENT, "E03" + breach.event(), release, breach.event()),
              "E03",
              "虚环解〔" + site.almanac().ago(release).getYear() + "〕2"));
    }
  }

  private static void incident(Site site, Book book, Lot lot) {
    if (!site.unknown() && site.slips(lot, 0.001)) {
      int lots = lot.below(10);
      Incident.Level level =
          lots < 6
              ? Incident.Level.GENERAL
              : lots < 9 ? Incident.Level.LARGE : Incident.Level.MAJOR;
      int ago = lot.between(5, 720);
      String event = site.id() + "/" + site.almanac().text(ago) + "/突发环境事件";
      book.add(
          new Incident(book.page(Feed.EMERGENCIES).known(Voice.DOCUMENT, "事件", ago, event), level));
    }
  }

  /** 立案 and 处罚, and what became of the decision. */
  private static final class Penalties {
    private static final int FILED_AFTER = 7;

    private Penalties() {}

    static void write(Site site, Book book, Breach breach, Lot lot, int number) {
      Book.Page page = book.page(Feed.CASES);
      int filedAgo = Math.max(0, breach.ago() - FILED_AFTER);
      boolean decided = breach.servedAgo() >= 0;
      String document =
          "虚环罚〔"
              + site.almanac().ago(breach.ago()).getYear()
              + "〕"
              + (site.number() + 1)
              + "-"
              + number;
      book.add(
          new CaseFiling(
              page.known(Voice.DOCUMENT, document, filedAgo, breach.event()),
              document,
              decided ? site.almanac().ago(breach.servedAgo()) : null));
      if (decided) {
        decision(site, book, page, breach, document);
        afterwards(site, book, page, breach, document, lot);
      }
    }

    private static void decision(
        Site site, Book book, Book.Page page, Breach breach, String document) {
      book.add(penalty(site, page, breach, document, 5, Penalty.State.STANDING, null));
    }

    private static void afterwards(
        Site site, Book book, Book.Page page, Breach breach, String document, Lot lot) {
      int ago = breach.servedAgo();
      switch (breach.ending()) {
        case QUASHED -> after(60, site, book, page, breach, document, Penalty.State.QUASHED);
        case VARIED -> after(50, site, book, page, breach, document, Penalty.State.VARIED);
        case REPAIRED -> {
          int repaired = lot.between(0, Math.max(0, ago - 95));
          LocalDate on = site.almanac().ago(repaired);
          int lag = ago - repaired + 2;
          book.add(penalty(site, page, breach, document, lag, Penalty.State.STANDING, on));
        }
        case WITHDRAWN ->
            book.add(
                new Withdrawal(
                    book.page(Feed.LISTS)
                        .at(Voice.DOCUMENT, "行政处罚/" + document, ago, 20, breach.event()),
                    "行政处罚",
                    document,
                    "登记有误，不是本单位"));
        default -> {
          // it stands
        }
      }
    }

    private static void after(
        int lag,
        Site site,
        Book book,
        Book.Page page,
        Breach breach,
        String document,
        Penalty.State state) {
      if (lag < breach.servedAgo()) {
        book.add(penalty(site, page, breach, document, lag, state, null));
      }
    }

    private static Penalty penalty(
        Site site,
        Book.Page page,
        Breach breach,
        String document,
        int lag,
        Penalty.State state,
        @Nullable LocalDate repaired) {
      int ago = breach.servedAgo();
      boolean none = breach.ending() == Breach.Ending.NO_PENALTY;
      int fine = state == Penalty.State.VARIED ? breach.fine() / 2 : breach.fine();
      return new Penalty(
          page.at(Voice.DOCUMENT, document, ago, lag, breach.event()),
          document,
          none ? Penalty.Type.NONE : Penalty.Type.FINE,
          none ? null : Figure.whole(fine),
          site.almanac().ago(ago),
          state,
          repaired,
          breach.offence().says());
    }
  }
}
