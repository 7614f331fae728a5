package wuse.sources.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.apache.camel.impl.DefaultCamelContext;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wuse.facts.enforcement.Complaint;
import wuse.sources.Eventually;
import wuse.sources.Marks;
import wuse.sources.TableReport;
import wuse.sources.table.Desk;

/** Pulls from real databases. */
class DatabasePullTest {
  private static final Duration OFTEN = Duration.ofMillis(100);

  @TempDir Path folder;
  private final Queue<TableReport> told = new ConcurrentLinkedQueue<>();
  private final Marks marks = new Marks();

  @Test
  void rows_of_postgresql_are_pulled_from_the_watermark_on() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
      pulls(postgres.getPostgresDatabase());
    }
  }

  @Test
  void rows_of_h2_are_pulled_from_the_watermark_on() throws Exception {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:mem:pulled;DB_CLOSE_DELAY=-1");
    pulls(h2);
  }

  private void pulls(DataSource database) throws Exception {
    run(
        database,
        "create table complaint (no varchar(20), firm varchar(50), received date, truth varchar(10), written timestamp)");
    row(database, "X1", "甲化工有限公司", "属实", "2026-03-01 10:00:00.123456");
    row(database, "X2", "乙纺织有限公司", "不属实", "2026-03-01 11:00:00");
    row(database, "X3", "不知名的厂", null, "2026-03-01 11:00:00");
    PulledTable table =
        new PulledTable(
            "complaints",
            "select no as \"受理编号\", firm as \"被投诉单位\", received as \"受理日期\", truth as \"是否属实\", written from complaint",
            "written",
            PulledTable.MarkType.TIMESTAMP,
            OFTEN,
            0,
            OFTEN);
    Desk desk = Desk.of(folder);
    DefaultCamelContext camel = started(table, database, desk);
    Eventually.comesTrue("first pull", () -> !told.isEmpty());
    TableReport first = told.peek();
    assertThat(first.mapping()).isEqualTo("信访投诉");
    assertThat(first.rows()).isEqualTo(3);
    assertThat(first.rejectedRows()).isEqualTo(1);
    assertThat(desk.kept().facts(Complaint.class))
        .extracting(Complaint::number)
        .containsExactly("X1", "X2");
    Eventually.comesTrue("mark", () -> marks.get("complaints").isPresent());
    assertThat(marks.get("complaints")).contains("2026-03-01 11:00:00.0");

    row(database, "X4", "甲化工有限公司", null, "2026-03-01 11:00:00");
    row(database, "X5", "甲化工有限公司", null, "2026-03-02 09:00:00");
    Eventually.comesTrue("both", () -> desk.kept().facts(Complaint.class).size() == 4);
    assertThat(desk.kept().facts(Complaint.class))
        .as("one was written late at the mark itself")
        .extracting(Complaint::number)
        .containsExactly("X1", "X2", "X4", "X5");
    Eventually.comesTrue(
        "mark moved", () -> marks.get("complaints").orElseThrow().startsWith("2026-03-02"));
    int pulls = told.size();
    Eventually.comesTrue("one more pull", () -> told.size() > pulls + 1);
    assertThat(desk.kept().facts()).as("what is there already changes nothing").hasSize(4);
    assertThat(desk.kept().rejected()).hasSize(1);
    camel.stop();
  }

  @Test
  void a_pull_that_fails_is_tried_again_and_its_mark_stays() throws Exception {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:mem:late;DB_CLOSE_DELAY=-1");
    PulledTable table =
        new PulledTable(
            "late",
            "late_table",
            "n",
            PulledTable.MarkType.NUMBER,
            OFTEN,
            3,
            Duration.ofMillis(50));
    Desk desk = Desk.of(folder);
    DefaultCamelContext camel = started(table, h2, desk);
    run(
        h2,
        "create table late_table (n bigint, \"投诉编号\" varchar(20), \"投诉日期\" varchar(20), \"投诉对象\" varchar(50))");
    run(h2, "insert into late_table values (7, 'X1', '2026年3月1日', '甲化工有限公司')");
    Eventually.comesTrue("pulled", () -> marks.get("late").isPresent());
    assertThat(marks.get("late")).contains("7");
    assertThat(desk.kept().facts(Complaint.class)).hasSize(1);
    camel.stop();
  }

  private DefaultCamelContext started(PulledTable table, DataSource database, Desk desk)
      throws Exception {
    DefaultCamelContext camel = new DefaultCamelContext();
    camel.addRoutes(
        new DatabasePull(
            table,
            database,
            desk.reader(),
            marks,
            InstantSource.fixed(Desk.ARRIVAL.at()),
            told::add));
    camel.start();
    return camel;
  }

  private static void row(
      DataSource database, String number, String firm, String truth, String written)
      throws SQLException {
    String said = truth == null ? "null" : "'" + truth + "'";
    run(
        database,
        "insert into complaint values ('%s', '%s', '2026-03-01', %s, timestamp '%s')"
            .formatted(number, firm, said, written));
  }

  private static void run(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
