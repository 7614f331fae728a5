package wuse.app.shelf;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import wuse.app.store.Store;

/**
 * 代理: who approves in the place of whom. A later word of the same approver on the same person
 * holds.
 */
public final class Deputies {
  private final JdbcClient client;
  private final InstantSource clock;

  Deputies(Store store) {
    this.client = JdbcClient.create(store.dataSource());
    this.clock = store.clock();
  }

  /**
   * @param until last day
   */
  public record Named(String approver, String deputy, LocalDate until) {}

  void name(Named named) {
    client
        .sql("insert into deputy (approver, deputy, until_day, named) values (?, ?, ?, ?)")
        .params(named.approver(), named.deputy(), named.until(), now())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }

  /** For whom a person stands or stood, the word that holds of each. */
  List<Named> of(String deputy) {
    return all().stream().filter(named -> named.deputy().equals(deputy)).toList();
  }

  /** What holds of each pair, expired or not, in order of names. */
  List<Named> all() {
    return client
        .sql(
            """
            select approver, deputy, until_day from deputy d
            where no = (select max(no) from deputy e
              where e.approver = d.approver and e.deputy = d.deputy)
            order by approver, deputy
            """)
        .query(
            (row, n) ->
                new Named(
                    row.getString(1),
                    row.getString(2),
                    Objects.requireNonNull(row.getObject(3, LocalDate.class))))
        .list();
  }
}
