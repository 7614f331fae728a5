package wuse.app.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import wuse.sources.database.PulledTable.MarkType;

/**
 * Where facts come from by themselves while a server runs.
 *
 * @param inbox the drop folder; null where none is looked at
 * @param database tables of bureaus' databases
 * @param rest services that answer with JSON
 */
public record Sources(
    @Nullable Inbox inbox, @DefaultValue List<Database> database, @DefaultValue List<Rest> rest) {

  /**
   * A folder into which files are dropped.
   *
   * @param folder below the home, or in full
   * @param every how often it is looked at
   * @param settled how long a file must not have grown
   * @param doneFile ending of the marker that says that a file is complete; null where there is
   *     none
   */
  public record Inbox(
      @DefaultValue("inbox") Path folder,
      @DefaultValue("10s") Duration every,
      @DefaultValue("5s") Duration settled,
      @Nullable String doneFile) {}

  /** When a source is pulled and how often it is tried. */
  public interface Pulled {
    String name();

    /** After the last pull has ended; null where {@link #cron} says when. */
    @Nullable Duration every();

    @Nullable CronTime cron();

    int tries();

    /** Before the first of these, then twice as long each. */
    Duration pause();
  }

  /**
   * A table, or what a query makes look like one.
   *
   * @param name unique; the watermark is kept under it
   * @param query name of a table, or a select whose columns are named like a mapping's headers
   * @param mark column that only grows
   */
  public record Database(
      String name,
      SourceAddress url,
      @Nullable String user,
      @Nullable Secret password,
      String query,
      String mark,
      @DefaultValue("timestamp") MarkType markType,
      @Nullable Duration every,
      @Nullable CronTime cron,
      @DefaultValue("3") int tries,
      @DefaultValue("10s") Duration pause)
      implements Pulled {}

  /**
   * A service that answers with pages of JSON.
   *
   * @param name unique; the watermark is kept under it
   * @param rows JSON pointer to the records
   * @param mark value that only grows; null where everything is pulled each time
   * @param markParameter under which the service takes it
   * @param token sent as {@code Authorization: Bearer}, or plainly in {@code tokenHeader}
   */
  public record Rest(
      String name,
      SourceAddress url,
      @DefaultValue("/") String path,
      @DefaultValue("") String rows,
      @DefaultValue("page") String pageParameter,
      @DefaultValue("1") int firstPage,
      @DefaultValue("size") String sizeParameter,
      @DefaultValue("100") int size,
      @Nullable String mark,
      @Nullable String markParameter,
      @Nullable String tokenHeader,
      @Nullable Secret token,
      @Nullable String user,
      @Nullable Secret password,
      @Nullable Duration every,
      @Nullable CronTime cron,
      @DefaultValue("3") int tries,
      @DefaultValue("10s") Duration pause)
      implements Pulled {}

  /** All that are pulled, in the order of the file. */
  public List<Pulled> pulled() {
    List<Pulled> all = new ArrayList<>(database);
    all.addAll(rest);
    return all;
  }
}
