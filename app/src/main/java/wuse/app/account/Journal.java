package wuse.app.account;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 账号日志: entries are added and read, never changed. */
public final class Journal {
  private static final int NAME = 60;
  private static final int SAID = 500;
  private static final int ORIGIN = 100;

  private final JdbcClient client;
  private final InstantSource clock;

  /**
   * @param clock what dates the entries
   */
  public Journal(DataSource source, InstantSource clock) {
    this.client = JdbcClient.create(source);
    this.clock = clock;
  }

  /**
   * Who is behind a change.
   *
   * @param origin an address, or {@code command line}
   */
  public record Hand(String who, String origin) {}

  /** Adds an entry; texts that strangers send are cut to a length that does no harm. */
  public void add(Hand hand, Entry.What what, String whom, String said) {
    client
        .sql("insert into journal (at, who, what, whom, said, origin) values (?, ?, ?, ?, ?, ?)")
        .params(
            OffsetDateTime.ofInstant(
                clock.instant().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC),
            cut(hand.who(), NAME),
            what.name(),
            cut(whom, NAME),
            cut(said, SAID),
            cut(hand.origin(), ORIGIN))
        .update();
  }

  private static String cut(String text, int most) {
    String plain = text.replaceAll("\\p{Cntrl}", " ");
    return plain.length() <= most ? plain : plain.substring(0, most);
  }

  /** The newest first. */
  public List<Entry> list(long skip, int most) {
    return client
        .sql(
            "select no, at, who, what, whom, said, origin from journal order by no desc limit ? offset ?")
        .params(most, skip)
        .query(
            (row, n) ->
                new Entry(
                    row.getLong(1),
                    Objects.requireNonNull(row.getObject(2, OffsetDateTime.class)).toInstant(),
                    row.getString(3),
                    Entry.What.valueOf(row.getString(4)),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7)))
        .list();
  }

  /** How many there are. */
  public long count() {
    return client.sql("select count(*) from journal").query(Long.class).single();
  }
}
