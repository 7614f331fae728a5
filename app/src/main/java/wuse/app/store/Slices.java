package wuse.app.store;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import wuse.decision.Decision;
import wuse.decision.DecisionBlocks;
import wuse.decision.Roll;

/** Packs and what was in force of them, by small numbers, and how their decisions are written. */
final class Slices {
  private final Database database;
  private final Map<Integer, DecisionBlocks> blocks = new ConcurrentHashMap<>();
  private final Map<Integer, Row> rows = new ConcurrentHashMap<>();
  private final Map<String, Integer> packs = new ConcurrentHashMap<>();

  Slices(Database database) {
    this.database = database;
  }

  /** One slice of a pack. */
  record Row(int no, String pack, String version, String digest) {}

  /** The number of a pack; 0 where nothing was ever graded with it. */
  int knownPackOrZero(String path) {
    Integer known = packs.get(path);
    if (known == null) {
      known = lookUp(path);
    }
    return known == null ? 0 : known;
  }

  private @Nullable Integer lookUp(String path) {
    List<Integer> found =
        database.sql("select no from pack where path = ?").param(path).query(Integer.class).list();
    return found.isEmpty() ? null : found.get(0);
  }

  synchronized int pack(String path) {
    Integer known = packs.get(path);
    if (known == null) {
      known = lookUp(path);
    }
    if (known == null) {
      known = next("pack");
      database.sql("insert into pack (no, path) values (?, ?)").params(known, path).update();
    }
    packs.put(path, known);
    return known;
  }

  private int next(String table) {
    return database
        .sql("select coalesce(max(no), 0) + 1 from " + table)
        .query(Integer.class)
        .single();
  }

  synchronized int slice(String path, String version, String digest) {
    int pack = pack(path);
    List<Integer> known =
        database
            .sql("select no from slice where pack_no = ? and digest = ?")
            .params(pack, digest)
            .query(Integer.class)
            .list();
    if (!known.isEmpty()) {
      return known.get(0);
    }
    int no = next("slice");
    database
        .sql("insert into slice (no, pack_no, digest, version) values (?, ?, ?, ?)")
        .params(no, pack, digest, version)
        .update();
    return no;
  }

  Row row(int slice) {
    return rows.computeIfAbsent(
        slice,
        no ->
            database
                .sql(
                    """
                    select s.no, p.path, s.version, s.digest
                    from slice s join pack p on p.no = s.pack_no where s.no = ?
                    """)
                .param(no)
                .query(
                    (row, n) ->
                        new Row(
                            row.getInt(1), row.getString(2), row.getString(3), row.getString(4)))
                .single());
  }

  /** How decisions of a slice are read. */
  DecisionBlocks blocks(int slice) {
    return blocks.computeIfAbsent(
        slice, no -> new DecisionBlocks(Roll.parse(Objects.requireNonNull(roll(no)))));
  }

  private byte @Nullable [] roll(int slice) {
    return database
        .sql("select roll from slice where no = ?")
        .param(slice)
        .query((row, n) -> new Kept(row.getBytes(1)))
        .single()
        .roll();
  }

  private record Kept(byte @Nullable [] roll) {}

  /** How decisions of a slice are written; the first one settles what they have in common. */
  DecisionBlocks blocks(int slice, Decision first, List<String> terms) {
    DecisionBlocks known = blocks.get(slice);
    return known != null ? known : settled(slice, first, terms);
  }

  private synchronized DecisionBlocks settled(int slice, Decision first, List<String> terms) {
    DecisionBlocks known = blocks.get(slice);
    if (known != null) {
      return known;
    }
    byte @Nullable [] kept = roll(slice);
    Roll roll = kept == null ? Roll.of(first, terms) : Roll.parse(kept);
    if (kept == null) {
      onItsOwn(
          () ->
              database
                  .sql("update slice set roll = ? where no = ?")
                  .params(roll.toBytes(), slice)
                  .update());
    }
    DecisionBlocks made = new DecisionBlocks(roll);
    blocks.put(slice, made);
    return made;
  }

  // it stays even if the chunk that needed it first is undone
  private void onItsOwn(Runnable work) {
    TransactionTemplate transaction = new TransactionTemplate(database.transactions());
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    transaction.executeWithoutResult(status -> work.run());
  }
}
