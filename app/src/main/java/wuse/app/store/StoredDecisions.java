package wuse.app.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import wuse.decision.Decision;
import wuse.decision.DecisionBlocks;
import wuse.facts.UnitId;

/** Reads rows of decisions. */
final class StoredDecisions {
  static final String SELECT =
      """
      select d.unit_no, u.id, d.run_no, r.on_day, r.known_at, d.slice_no, d.reason, d.content,
        d.dossier, d.link, d.before_run, d.body
      from decision d join unit u on u.no = d.unit_no join run r on r.no = d.run_no
      """;

  private StoredDecisions() {}

  static StoredDecision read(ResultSet row, Slices slices) throws SQLException {
    int slice = row.getInt(6);
    Slices.Row of = slices.row(slice);
    LocalDate day = Objects.requireNonNull(row.getObject(4, LocalDate.class));
    UnitId unit = new UnitId(row.getString(2));
    DecisionBlocks.Head head =
        new DecisionBlocks.Head(unit.text(), of.pack(), of.version(), of.digest(), day);
    return new StoredDecision(
        row.getLong(3),
        unit,
        Instant.parse(row.getString(5)),
        Reason.valueOf(row.getString(7)),
        slices.blocks(slice).read(head, row.getBytes(12)),
        Digests.hex(row.getBytes(8)),
        Digests.hex(row.getBytes(9)),
        Digests.hex(row.getBytes(10)),
        row.getLong(11));
  }

  /** What a link says besides the stored bytes. */
  static String said(Decision decision, String content, String dossier) {
    return String.join(
        "\t",
        decision.enterprise(),
        decision.pack(),
        decision.day().toString(),
        decision.packDigest(),
        dossier,
        content);
  }
}
