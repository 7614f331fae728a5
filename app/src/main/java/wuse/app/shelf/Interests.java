package wuse.app.shelf;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import wuse.app.store.Store;

/** 回避: what persons have declared an interest in. */
public final class Interests {
  /** In everything. */
  static final String ALL = "*";

  private final JdbcClient client;
  private final InstantSource clock;

  Interests(Store store) {
    this.client = JdbcClient.create(store.dataSource());
    this.clock = store.clock();
  }

  /**
   * @param subject a pack's path, a unit's id, or {@link #ALL}
   */
  public record Declared(String person, String subject, String because) {}

  void declare(Declared declared) {
    end(declared.person(), declared.subject());
    client
        .sql("insert into interest (person, subject, because, declared) values (?, ?, ?, ?)")
        .params(declared.person(), declared.subject(), declared.because())
        .param(clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Takes a declaration back; false where there was none. */
  boolean end(String person, String subject) {
    return client
            .sql("delete from interest where person = ? and subject = ?")
            .params(person, subject)
            .update()
        > 0;
  }

  List<Declared> all() {
    return client
        .sql("select person, subject, because from interest order by person, subject")
        .query((row, n) -> new Declared(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  /** A person's interest in what a release changes or whom it moves; empty where none. */
  Optional<Declared> in(String person, Release release) {
    return all().stream()
        .filter(declared -> declared.person().equals(person))
        .filter(declared -> touches(declared.subject(), release))
        .findFirst();
  }

  private boolean touches(String subject, Release release) {
    return subject.equals(ALL)
        || release.gates().packs().contains(subject)
        || client
                .sql(
                    "select count(*) from policy_release_unit where release_no = ? and unit_id = ?")
                .params(release.no(), subject)
                .query(Long.class)
                .single()
            > 0;
  }
}
