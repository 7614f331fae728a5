package wuse.app.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** 企业名册: enters each unit with its card, and the words by which it is found. */
final class UnitRoll {
  private final Database database;

  UnitRoll(Database database) {
    this.database = database;
  }

  void enter(List<UnitEntry> entries) {
    open(entries.stream().filter(UnitEntry::isNew).toList());
    amend(entries.stream().filter(entry -> !entry.isNew()).toList());
    words(entries);
  }

  private void open(List<UnitEntry> fresh) {
    database.batch(
        """
        insert into unit (name, region, credit, industry, category, register, no, id, opened)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        fresh,
        (places, entry) ->
            card(places, entry).value(entry.change().unit().text()).value(entry.change().first()));
  }

  private void amend(List<UnitEntry> known) {
    database.batch(
        """
        update unit set name = ?, region = ?, credit = ?, industry = ?, category = ?, register = ?
        where no = ?
        """,
        known.stream().filter(entry -> entry.change().touchesRegister()).toList(),
        UnitRoll::card);
    // a fact may arrive that was recorded before all others: then the unit was known earlier
    database.batch(
        "update unit set opened = ? where no = ? and opened > ?",
        known,
        (places, entry) ->
            places.value(entry.change().first()).number(entry.no()).value(entry.change().first()));
  }

  private static Database.Places card(Database.Places places, UnitEntry entry) throws SQLException {
    UnitCard card = UnitCard.of(entry.change().dossier());
    return places
        .value(card.name())
        .value(card.region())
        .value(card.credit())
        .value(card.industry())
        .value(card.category())
        .bytes(entry.register())
        .number(entry.no());
  }

  private record Word(String word, int no) {}

  private void words(List<UnitEntry> entries) {
    List<Word> fresh = new ArrayList<>();
    List<Word> perhaps = new ArrayList<>();
    for (UnitEntry entry : entries) {
      List<Word> words = entry.isNew() ? fresh : perhaps;
      entry.words().forEach(word -> words.add(new Word(word, entry.no())));
    }
    database.batch("insert into unit_key (word, unit_no) values (?, ?)", fresh, UnitRoll::word);
    database.batch(
        """
        merge into unit_key k using (values (cast(? as varchar(520)), cast(? as integer)))
          as n(word, no) on k.word = n.word and k.unit_no = n.no
        when not matched then insert (word, unit_no) values (n.word, n.no)
        """,
        perhaps,
        UnitRoll::word);
  }

  private static void word(Database.Places places, Word word) throws SQLException {
    places.value(word.word()).number(word.no());
  }
}
