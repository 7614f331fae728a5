package wuse.app.shelf;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import wuse.app.account.Journal;
import wuse.app.store.Store;

/** Releases, their steps and versions, as the store keeps them. */
final class ReleaseRows {
  private static final String SELECT =
      """
      select no, state, files, base, prior, from_day, drafter, submitter, submitted, note, gates
      from policy_release
      """;

  private final JdbcClient client;
  private final JdbcTemplate template;
  private final InstantSource clock;
  private final Journal journal;

  ReleaseRows(Store store) {
    this.client = JdbcClient.create(store.dataSource());
    this.template = new JdbcTemplate(store.dataSource());
    this.clock = store.clock();
    this.journal = new Journal(store.dataSource(), store.clock());
  }

  int next() {
    return client
        .sql("select coalesce(max(no), 0) + 1 from policy_release")
        .query(Integer.class)
        .single();
  }

  void add(Release release, Collection<String> units) {
    client
        .sql(
            """
            insert into policy_release (no, state, files, base, prior, from_day, drafter,
              submitter, submitted, note, gates)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(release.no(), release.state().name(), release.files(), release.base())
        .params(release.prior(), release.from(), release.drafter(), release.submitter())
        .params(at(release.submitted()), release.note(), Manifest.gates(release.gates()))
        .update();
    List<Object[]> rows = units.stream().map(unit -> new Object[] {release.no(), unit}).toList();
    template.batchUpdate(
        "insert into policy_release_unit (release_no, unit_id) values (?, ?)", rows);
  }

  /** True where it stood in the state that it leaves. */
  boolean move(Release release, Release.State to) {
    return client
            .sql("update policy_release set state = ? where no = ? and state = ?")
            .params(to.name(), release.no(), release.state().name())
            .update()
        > 0;
  }

  /** That a step was taken: beside the release, and in the journal. */
  void note(
      Release release, Release.Step step, Approvers.Authority by, Journal.Hand hand, String said) {
    client
        .sql(
            """
            insert into policy_release_step (release_no, step, person, stands_for, said, at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(release.no(), step.name(), by.person(), by.standsFor(), said, at(clock.instant()))
        .update();
    String what = by.standsFor().isEmpty() ? said : "→ " + by.standsFor() + " " + said;
    journal.add(hand, step.what(), "#" + release.no(), what);
  }

  void add(Version version) {
    client
        .sql(
            """
            insert into policy_version (no, digest, from_day, manifest, algorithm, key_id,
              signature)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(version.no(), version.digest(), version.from(), version.text())
        .params(version.seal().algorithm(), version.seal().keyId(), version.seal().text())
        .update();
  }

  Optional<Release> find(int no) {
    return client.sql(SELECT + " where no = ?").param(no).query(ReleaseRows::release).optional();
  }

  List<Release> list() {
    return client.sql(SELECT + " order by no desc").query(ReleaseRows::release).list();
  }

  private static Release release(ResultSet row, int n) throws SQLException {
    return new Release(
        row.getInt(1),
        Release.State.valueOf(row.getString(2)),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        Objects.requireNonNull(row.getObject(6, LocalDate.class)),
        row.getString(7),
        row.getString(8),
        Objects.requireNonNull(row.getObject(9, OffsetDateTime.class)).toInstant(),
        row.getString(10),
        Manifest.gates(row.getString(11)));
  }

  List<Release.Taken> steps(int release) {
    return client
        .sql(
            """
            select step, person, stands_for, said, at from policy_release_step
            where release_no = ? order by no
            """)
        .param(release)
        .query(
            (row, n) ->
                new Release.Taken(
                    Release.Step.valueOf(row.getString(1)),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    Objects.requireNonNull(row.getObject(5, OffsetDateTime.class)).toInstant()))
        .list();
  }

  static OffsetDateTime at(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
