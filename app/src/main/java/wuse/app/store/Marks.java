package wuse.app.store;

import java.util.Optional;
import wuse.sources.Watermarks;

/** How far each pull has got. */
final class Marks implements Watermarks {
  private static final String PUT =
      """
      merge into watermark w using (values (cast(? as varchar(200)), cast(? as varchar(500))))
        as n(pull, mark) on w.pull = n.pull
      when matched then update set mark = n.mark
      when not matched then insert (pull, mark) values (n.pull, n.mark)
      """;

  private final Database database;

  Marks(Database database) {
    this.database = database;
  }

  @Override
  public Optional<String> get(String pull) {
    return database
        .sql("select mark from watermark where pull = ?")
        .param(pull)
        .query(String.class)
        .optional();
  }

  @Override
  public void put(String pull, String mark) {
    database.sql(PUT).params(pull, mark).update();
  }
}
