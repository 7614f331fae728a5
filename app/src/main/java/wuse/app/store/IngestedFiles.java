package wuse.app.store;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import wuse.sources.Receipt;

/** The ledger of files that were read to their end. */
public final class IngestedFiles {
  private static final String ADD =
      """
      merge into ingested_file f using (values (cast(? as varchar(64)), cast(? as varchar(1000))))
        as n(digest, name) on f.digest = n.digest and f.name = n.name
      when matched then update set at = ?, stored = f.stored + ?, duplicates = ?,
        superseding = f.superseding + ?, rejected = ?
      when not matched then insert
        (digest, name, bytes, at, stored, duplicates, superseding, rejected)
        values (n.digest, n.name, ?, ?, ?, ?, ?, ?)
      """;

  private final Database database;

  IngestedFiles(Database database) {
    this.database = database;
  }

  /** Whether a file with these bytes was read to its end before. */
  public boolean known(String digest) {
    return database
            .sql("select count(*) from ingested_file where digest = ?")
            .param(digest)
            .query(Long.class)
            .single()
        > 0;
  }

  /** Notes a file; the same one again adds to what it brought. */
  public void add(IngestedFile file) {
    OffsetDateTime at = Database.at(file.at());
    Receipt receipt = file.receipt();
    database
        .sql(ADD)
        .params(file.digest(), file.name())
        .params(at, receipt.stored(), receipt.duplicates(), receipt.superseding(), file.rejected())
        .params(file.bytes(), at, receipt.stored(), receipt.duplicates(), receipt.superseding())
        .param(file.rejected())
        .update();
  }

  /** The latest first. */
  public List<IngestedFile> list(int most) {
    return database
        .sql(
            """
            select name, digest, bytes, at, stored, duplicates, superseding, rejected
            from ingested_file order by at desc, name limit ?
            """)
        .param(most)
        .query(
            (row, n) ->
                new IngestedFile(
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    Objects.requireNonNull(row.getObject(4, OffsetDateTime.class)).toInstant(),
                    new Receipt(row.getLong(5), row.getLong(6), row.getLong(7)),
                    row.getLong(8)))
        .list();
  }
}
