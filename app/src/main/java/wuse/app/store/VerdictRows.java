package wuse.app.store;

import java.sql.SQLException;
import java.util.List;
import wuse.decision.Decision;

/** What a chunk of a night decided, row by row: decisions, what now stands, moves, failures. */
final class VerdictRows {
  private static final int SAID = 2_000;

  private final Database database;
  private final Slices slices;

  VerdictRows(Database database, Slices slices) {
    this.database = database;
    this.slices = slices;
  }

  private record Written(
      Verdict verdict, byte[] body, byte[] content, byte[] dossier, byte[] link) {}

  void write(Run run, NightRows rows) {
    List<Written> written = rows.verdicts.stream().map(each -> written(run, each)).toList();
    database.batch(
        """
        insert into decision
          (unit_no, pack_no, run_no, slice_no, reason, content, dossier, link, before_run, body)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        written,
        (places, each) -> {
          StoredDecision previous = each.verdict().previous();
          places.number(each.verdict().unit()).number(each.verdict().plan().no());
          places.number(run.no()).number(each.verdict().plan().slice());
          places.value(each.verdict().reason().name());
          places.bytes(each.content()).bytes(each.dossier()).bytes(each.link());
          places.number(previous == null ? 0 : previous.run()).bytes(each.body());
        });
    standings(run, written);
    shifts(run, rows.moved);
    failures(run, rows.failed);
  }

  private Written written(Run run, Verdict verdict) {
    Decision decision = verdict.decision();
    PackPlan plan = verdict.plan();
    byte[] body = slices.blocks(plan.slice(), decision, plan.terms()).write(decision);
    String content = verdict.content();
    StoredDecision previous = verdict.previous();
    byte[] before = previous == null ? new byte[32] : Digests.bytes(previous.link());
    byte[] link =
        Digests.link(before, StoredDecisions.said(decision, content, verdict.dossier()), body);
    return new Written(
        verdict, body, Digests.bytes(content), Digests.bytes(verdict.dossier()), link);
  }

  private void standings(Run run, List<Written> written) {
    database.batch(
        """
        merge into standing s using (values (cast(? as integer), cast(? as integer)))
          as n(pack, unit) on s.pack_no = n.pack and s.unit_no = n.unit
        when matched then update set run_no = ?, slice_no = ?, result = ?, effective = ?,
          score = ?, horizon = ?, content = ?, dossier = ?
        when not matched then insert
          (pack_no, unit_no, run_no, slice_no, result, effective, score, horizon, content, dossier)
          values (n.pack, n.unit, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        written,
        (places, each) -> {
          places.number(each.verdict().plan().no()).number(each.verdict().unit());
          standing(run, places, each);
          standing(run, places, each);
        });
  }

  private static void standing(Run run, Database.Places places, Written each) throws SQLException {
    Decision decision = each.verdict().decision();
    Object score =
        decision.result() instanceof Decision.Coloured coloured ? coloured.score() : null;
    places.number(run.no()).number(each.verdict().plan().slice()).value(NightBook.result(decision));
    places.value(decision.carried().effectiveColour()).value(score).value(decision.horizon());
    places.bytes(each.content()).bytes(each.dossier());
  }

  private void shifts(Run run, List<NightRows.Moved> moved) {
    database.batch(
        """
        insert into shift (run_no, pack_no, unit_no, was, became, worse, reason, cause)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        moved,
        (places, each) ->
            places
                .number(run.no())
                .number(each.pack())
                .number(each.unit())
                .value(each.was())
                .value(each.became())
                .truth(each.worse())
                .value(each.reason().name())
                .value(each.cause().name()));
  }

  private void failures(Run run, List<NightRows.Failed> failed) {
    database.batch(
        "insert into failure (run_no, pack_no, unit_no, code, zh, en) values (?, ?, ?, ?, ?, ?)",
        failed,
        (places, each) ->
            places
                .number(run.no())
                .number(each.pack())
                .number(each.unit())
                .value(each.code())
                .value(cut(each.says().zh()))
                .value(cut(each.says().en())));
  }

  private static String cut(String text) {
    return text.length() <= SAID ? text : text.substring(0, SAID);
  }
}
