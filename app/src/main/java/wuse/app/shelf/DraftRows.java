package wuse.app.shelf;

import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import wuse.app.shelf.Edit.What;
import wuse.app.store.Store;

/** Drafts in the store: what each person's edits are now, and every save that led there. */
final class DraftRows {
  private final JdbcClient client;
  private final InstantSource clock;

  DraftRows(Store store) {
    this.client = JdbcClient.create(store.dataSource());
    this.clock = store.clock();
  }

  /** Of a person, in order of path. */
  List<Edit> edits(String person) {
    return client
        .sql("select path, base, file, at from draft where person = ? order by path")
        .param(person)
        .query(
            (row, n) ->
                new Edit(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    instant(row.getObject(4, OffsetDateTime.class))))
        .list();
  }

  void add(String person, String path, @Nullable String base, @Nullable String file) {
    client
        .sql("insert into draft (person, path, base, file, at) values (?, ?, ?, ?, ?)")
        .params(Arrays.asList(person, path, base, file, now()))
        .update();
  }

  /** Whether there was one. */
  boolean remove(String person, String path) {
    return client
            .sql("delete from draft where person = ? and path = ?")
            .params(person, path)
            .update()
        > 0;
  }

  /** Every save of a person, the newest first; of one file where it is named. */
  List<Edit.Save> saves(String person, @Nullable String path) {
    return client
        .sql(
            "select path, what, file, at from draft_save where person = ? and"
                + " (cast(? as varchar(500)) is null or path = ?) order by no desc")
        .params(Arrays.asList(person, path, path))
        .query(
            (row, n) ->
                new Edit.Save(
                    row.getString(1),
                    What.valueOf(row.getString(2)),
                    row.getString(3),
                    instant(row.getObject(4, OffsetDateTime.class))))
        .list();
  }

  void note(String person, String path, What what, @Nullable String file) {
    client
        .sql("insert into draft_save (person, path, what, file, at) values (?, ?, ?, ?, ?)")
        .params(Arrays.asList(person, path, what.name(), file, now()))
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(@Nullable OffsetDateTime at) {
    return Objects.requireNonNull(at).toInstant();
  }
}
