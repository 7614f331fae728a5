package wuse.app.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import wuse.app.store.Home;
import wuse.policy.Words;

/** What stands on the shelf is what was signed, or is refused with the reason. */
class ShelfTest {
  private static final LocalDate DAY = Office.DAY;

  /** What somebody does to the database behind our back. */
  private static final Map<String, String> TAMPERING = new LinkedHashMap<>();

  static {
    TAMPERING.put("signature taken off", "update policy_version set signature = '' where no = 2");
    TAMPERING.put(
        "signature cut short",
        "update policy_version set signature = substring(signature from 1 for 40) where no = 2");
    TAMPERING.put(
        "signature cut amid a character",
        "update policy_version set signature = substring(signature from 1 for 41) where no = 2");
    TAMPERING.put(
        "signature of the other version",
        "update policy_version set signature = (select signature from policy_version where no = 1)"
            + " where no = 2");
    TAMPERING.put(
        "another algorithm named", "update policy_version set algorithm = 'sm2' where no = 2");
    TAMPERING.put("key that nobody knows", "update policy_version set key_id = 'k0' where no = 2");
    TAMPERING.put(
        "one letter of the manifest",
        "update policy_version set manifest = replace(manifest, '\"ben\"', '\"bea\"') where no = 2");
    TAMPERING.put(
        "digest",
        "update policy_version set digest = 'z' || substring(digest from 2) where no = 2");
    TAMPERING.put(
        "first day", "update policy_version set from_day = date '2026-11-21' where no = 2");
    TAMPERING.put("version taken out", "delete from policy_version where no = 1");
    TAMPERING.put(
        "file added",
        "insert into pack_set (digest, path, file_digest) select digest, 'terms/z.yaml',"
            + " file_digest from pack_set where path = 'binding.yaml'");
    TAMPERING.put("file taken out", "delete from pack_set where path = 'binding.yaml'");
    TAMPERING.put(
        "file for another",
        "update pack_set set file_digest = (select min(file_digest) from pack_set s"
            + " where s.path = 'terms/terms.yaml') where path = 'binding.yaml'");
    TAMPERING.put("byte of a file", "byte");
  }

  @TempDir Path folder;

  @Test
  void every_tampering_is_refused_with_its_own_reason() throws Exception {
    try (Office office = Office.found(Home.in(folder))) {
      assertThat(tampered(office))
          .isEqualTo(Files.readString(Path.of("src/test/resources/wuse/app/shelf/tampering.txt")));
      assertThat(office.desk.faults()).as("all was undone").isEmpty();
    }
  }

  @Test
  void the_same_over_postgresql() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      String url = server.getJdbcUrl("postgres", "postgres");
      try (Office office = Office.found(new Home(folder, url, "postgres", "postgres"))) {
        Fined.bring(office.store, 0, 1);
        assertThat(tampered(office))
            .isEqualTo(
                Files.readString(Path.of("src/test/resources/wuse/app/shelf/tampering.txt")));
        PackTree base = office.desk.base();
        office.desk.drafts().write("ann", "terms/more.yaml", "terms: []\n", base);
        office.desk.drafts().write("ann", "terms/more.yaml", "terms: [ ]\n", base);
        assertThat(office.desk.drafts().over("ann", base).differing(base)).hasSize(1);
        assertThat(office.desk.drafts().history("ann", null)).hasSize(2);
        assertThat(office.night(DAY, mark -> {}).run().version())
            .isEqualTo(office.desk.inForce(DAY).version().digest());
        assertThat(office.desk.faults()).isEmpty();
      }
    }
  }

  /** What is said in both languages to each tampering, each undone afterwards. */
  private static String tampered(Office office) throws Exception {
    Version first = office.shelve(Office.costing(15), DAY);
    office.shelve(Office.costing(16), DAY);
    JdbcClient client = JdbcClient.create(office.store.dataSource());
    StringBuilder said = new StringBuilder();
    for (Map.Entry<String, String> one : TAMPERING.entrySet()) {
      new TransactionTemplate(office.store.transactions())
          .executeWithoutResult(
              status -> {
                tamper(client, one.getValue());
                Refused refused =
                    catchThrowableOfType(Refused.class, () -> office.desk.inForce(DAY));
                assertThat(refused).as(one.getKey()).isNotNull();
                assertThat(refused.kind()).isEqualTo(Refused.Kind.BROKEN);
                assertThat(office.desk.faults()).as(one.getKey()).isNotEmpty();
                said.append(one.getKey()).append('\n');
                for (Words words : refused.reasons()) {
                  said.append("  ").append(words.zh()).append('\n');
                  said.append("  ").append(words.en()).append('\n');
                }
                status.setRollbackOnly();
              });
    }
    return said.toString().replace(first.seal().keyId(), "KEY");
  }

  private static void tamper(JdbcClient client, String sql) {
    if (!sql.equals("byte")) {
      assertThat(client.sql(sql).update()).isPositive();
      return;
    }
    String digest =
        client
            .sql("select file_digest from pack_set where path = 'terms/terms.yaml' limit 1")
            .query(String.class)
            .single();
    byte[] body =
        client
            .sql("select body from pack_file where digest = ?")
            .param(digest)
            .query((row, n) -> row.getBytes(1))
            .single();
    body[10] ^= 1;
    client.sql("update pack_file set body = ? where digest = ?").params(body, digest).update();
  }

  /** The first of the chain is missed by itself; one amid it only because each names the last. */
  @Test
  void a_version_taken_out_amid_the_chain_is_missed() throws Exception {
    try (Office office = Office.found(Home.in(folder))) {
      office.shelve(Office.costing(15), DAY);
      office.shelve(Office.costing(16), DAY);
      office.shelve(Office.costing(17), DAY);
      JdbcClient.create(office.store.dataSource())
          .sql("delete from policy_version where no = 2")
          .update();
      Refused refused = catchThrowableOfType(Refused.class, () -> office.desk.inForce(DAY));
      assertThat(refused.reasons().get(0).zh()).contains("版本 3 没有接在它前面的版本之后");
    }
  }

  @Test
  void what_was_signed_with_a_key_no_longer_listed_is_refused() throws Exception {
    Home home = Home.in(folder);
    try (Office office = Office.found(home)) {
      office.shelve(Office.costing(15), DAY);
      Keys.Known other = office.desk.keys().make(SealAlgorithm.SM2, "other".toCharArray());
      Shelf pinned = new Shelf(office.store, new Keys(folder, List.of(other.id())));
      Refused refused = catchThrowableOfType(Refused.class, () -> pinned.inForce(DAY));
      assertThat(refused.reasons().get(0).zh()).contains("不可信的密钥");
    }
  }

  @Test
  void the_day_says_which_version_is_in_force() throws Exception {
    try (Office office = Office.found(Home.in(folder))) {
      assertThat(office.desk.shelf().inForce(DAY)).isEmpty();
      office.shelve(Office.costing(15), DAY.plusDays(2));
      office.shelve(Office.costing(16), DAY.plusDays(2));
      office.shelve(Office.costing(17), DAY.plusDays(5));

      List<Integer> inForce = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        var whole = office.desk.shelf().inForce(DAY.plusDays(i));
        inForce.add(whole.map(one -> one.version().no()).orElse(0));
      }
      assertThat(inForce).containsExactly(0, 0, 2, 2, 2, 3, 3, 3);
      Refused early = catchThrowableOfType(Refused.class, () -> office.desk.inForce(DAY));
      assertThat(early.reasons().get(0).zh()).contains("没有施行中的版本");
      assertThat(office.desk.base().digest()).isEqualTo(Office.costing(17).digest());
    }
  }

  @Test
  void what_should_stand_there_and_does_not_is_missed() throws Exception {
    try (Office office = Office.found(Home.in(folder))) {
      Fined.bring(office.store, 0, 1);
      office.shelve(Office.costing(15), DAY);
      office.night(DAY, mark -> {});
      JdbcClient.create(office.store.dataSource()).sql("delete from policy_version").update();
      assertThat(office.desk.faults())
          .extracting(Words::en)
          .anyMatch(says -> says.contains("Release 1 is approved, and its version is not"))
          .anyMatch(says -> says.contains("Run 1 cites version"));
    }
  }

  @Test
  void files_exchanged_between_submission_and_approval_are_not_approved() throws Exception {
    try (Office office = Office.found(Home.in(folder))) {
      Release release = office.submit(Office.costing(15), DAY);
      JdbcClient.create(office.store.dataSource())
          .sql(
              "update pack_file set body = ? where digest in (select file_digest from pack_set where path = 'terms/terms.yaml')")
          .param(new byte[] {1})
          .update();
      Refused refused =
          catchThrowableOfType(
              Refused.class, () -> office.desk.releases().approve(release.no(), Office.BEN));
      assertThat(refused.reasons().get(0).en()).contains("are not those submitted");
      assertThat(office.desk.shelf().versions()).isEmpty();
    }
  }
}
