package wuse.app.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import wuse.app.store.UnitChange.Brought;

/** 来源台账: when each source last delivered, up to which day, and how many facts in all. */
final class SourceLog {
  private final Database database;

  SourceLog(Database database) {
    this.database = database;
  }

  /**
   * @param brought by the name of the source
   */
  void note(Map<String, Brought> brought, Instant at) {
    OffsetDateTime arrived = Database.at(at);
    brought.forEach((name, more) -> note(name, more, arrived));
  }

  private void note(String name, Brought more, OffsetDateTime arrived) {
    Brought before =
        database
            .sql("select occurred, facts from source where name = ?")
            .param(name)
            .query((row, n) -> new Brought(row.getObject(1, LocalDate.class), row.getLong(2)))
            .optional()
            .orElse(null);
    if (before == null) {
      database
          .sql("insert into source (name, arrived, occurred, facts) values (?, ?, ?, ?)")
          .params(Arrays.asList(name, arrived, more.occurred(), more.facts()))
          .update();
      return;
    }
    Brought now = before.and(more);
    database
        .sql(
            "update source set occurred = ?, facts = ?,"
                + " arrived = case when arrived > ? then arrived else ? end where name = ?")
        .params(Arrays.asList(now.occurred(), now.facts(), arrived, arrived, name))
        .update();
  }
}
