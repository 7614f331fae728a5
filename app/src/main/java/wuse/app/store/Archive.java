package wuse.app.store;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import wuse.app.store.UnitChange.Block;

/** 档案柜: appends the new facts of each unit to its dossier and brings the snapshot up to them. */
final class Archive {
  private final Database database;

  Archive(Database database) {
    this.database = database;
  }

  void file(List<UnitEntry> entries) {
    facts(entries);
    snapshots(entries);
    dossiers(entries);
  }

  private record Placed(int no, Block block) {}

  private static List<Placed> placed(
      List<UnitEntry> entries, Function<UnitEntry, List<Block>> blocks) {
    return entries.stream()
        .flatMap(entry -> blocks.apply(entry).stream().map(block -> new Placed(entry.no(), block)))
        .toList();
  }

  private void facts(List<UnitEntry> entries) {
    database.batch(
        """
        insert into fact_block (unit_no, seq, facts, first_recorded, last_recorded, body)
        values (?, ?, ?, ?, ?, ?)
        """,
        placed(entries, UnitEntry::facts),
        (places, each) ->
            places
                .number(each.no())
                .number(each.block().place())
                .number(each.block().facts())
                .value(each.block().first())
                .value(Database.notBefore(each.block().last()))
                .bytes(each.block().body()));
  }

  private void snapshots(List<UnitEntry> entries) {
    database.batch(
        "delete from dossier_part where unit_no = ? and part >= ?",
        entries.stream().filter(entry -> !entry.isNew()).toList(),
        (places, entry) -> places.number(entry.no()).number(entry.parts().get(0).place()));
    database.batch(
        "insert into dossier_part (unit_no, part, facts, body) values (?, ?, ?, ?)",
        placed(entries, UnitEntry::parts),
        (places, each) ->
            places
                .number(each.no())
                .number(each.block().place())
                .number(each.block().facts())
                .bytes(each.block().body()));
  }

  private void dossiers(List<UnitEntry> entries) {
    database.batch(
        "update dossier set facts = ?, blocks = ?, parts = ?, last_recorded = ?, ids = ?"
            + " where unit_no = ?",
        entries.stream().filter(entry -> !entry.isNew()).toList(),
        Archive::dossier);
    database.batch(
        "insert into dossier (facts, blocks, parts, last_recorded, ids, unit_no)"
            + " values (?, ?, ?, ?, ?, ?)",
        entries.stream().filter(UnitEntry::isNew).toList(),
        Archive::dossier);
  }

  private static void dossier(Database.Places places, UnitEntry entry) throws SQLException {
    Block last = entry.parts().get(entry.parts().size() - 1);
    places
        .number(entry.change().dossier().size())
        .number((long) entry.change().before().blocks() + entry.facts().size())
        .number(last.place() + 1L)
        .value(Database.notBefore(entry.change().last()))
        .bytes(entry.ids())
        .number(entry.no());
  }
}
