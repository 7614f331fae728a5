package wuse.app.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The digest of all that a pack's night says, whoever was graded and whoever was kept. */
final class NightDigest {
  private final Database database;
  private final Runs runs;
  private final Precedents precedents;

  NightDigest(Database database, Runs runs, Precedents precedents) {
    this.database = database;
    this.runs = runs;
    this.precedents = precedents;
  }

  String of(Run run, PackPlan plan) {
    Lineage lineage = runs.lineage(plan.no(), run.no());
    Set<Integer> failed =
        new HashSet<>(
            database
                .sql("select unit_no from failure where pack_no = ? and run_no = ?")
                .params(plan.no(), run.no())
                .query(Integer.class)
                .list());
    MessageDigest digest = Digests.sha256();
    Map<Integer, String> elsewhere = elsewhere(plan.no(), lineage);
    database
        .sql(
            """
            select u.no, u.id, u.region, s.run_no, s.content from unit u
            left join standing s on s.unit_no = u.no and s.pack_no = ?
            where u.opened <= ? order by u.id
            """)
        .params(plan.no(), Database.at(run.knownAt()))
        .query(
            row -> {
              int no = row.getInt(1);
              long graded = row.getLong(4);
              String content =
                  failed.contains(no)
                      ? ""
                      : row.getBytes(5) != null && lineage.has(graded)
                          ? Digests.hex(row.getBytes(5))
                          : elsewhere.get(no);
              if (content != null) {
                line(digest, plan.path(), row.getString(2), content);
              }
            });
    return Digests.hex(digest.digest());
  }

  private static void line(MessageDigest digest, String pack, String unit, String content) {
    digest.update((pack + "\t" + unit + "\t" + content + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private Map<Integer, String> elsewhere(int pack, Lineage lineage) {
    List<Integer> units = new ArrayList<>();
    database
        .sql("select unit_no, run_no from standing where pack_no = ?")
        .param(pack)
        .query(
            row -> {
              if (!lineage.has(row.getLong(2))) {
                units.add(row.getInt(1));
              }
            });
    Map<Integer, String> contents = new HashMap<>();
    precedents
        .latest(pack, lineage, units)
        .forEach((unit, decision) -> contents.put(unit, decision.contentDigest()));
    return contents;
  }
}
