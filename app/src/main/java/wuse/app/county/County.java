package wuse.app.county;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import wuse.facts.Region;
import wuse.sources.Vouched;

/**
 * 样例县（虚构）: a county of made-up units, made one by one from a seed. The same seed, size and day give
 * the same facts with the same ids on every machine, in whatever order or thread they are made; no
 * unit depends on another, and none is kept.
 */
public final class County {
  /** Where all of its facts come from, as shown wherever they are. */
  public static final String SOURCE = "样例县（虚构）";

  /** As many units as the county has if nobody says otherwise. */
  public static final int UNITS = 10_250;

  /** The day to which it is made if nobody says otherwise. */
  public static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  /** The seed of the county that the demonstration shows. */
  public static final long SEED = 330_483;

  static final Region REGION = new Region("330483");

  private static final int MOST = 10_000_000;
  private static final List<Chapter> CHAPTERS =
      List.of(
          new Profiles(),
          new Permits(),
          new Projects(),
          new Reports(),
          new Checks(),
          new Samples(),
          new Devices(),
          new MonitoredYear(),
          new Supervision(),
          new Cases(),
          new Wastes(),
          new Facilities(),
          new Precautions(),
          new Rosters(),
          new Slips());

  private final int units;
  private final Almanac almanac;
  private final Census census;
  private final Vouchers vouchers;

  private County(long seed, int units, LocalDate day) {
    this.units = units;
    this.almanac = new Almanac(day);
    this.census = new Census(seed, almanac);
    this.vouchers = new Vouchers(almanac);
  }

  /**
   * @param units how many, at most ten million
   * @param day the day up to whose evening all is recorded
   */
  public static County of(long seed, int units, LocalDate day) {
    if (units < 0 || units > MOST) {
      throw new IllegalArgumentException("units: " + units);
    }
    return new County(seed, units, day);
  }

  /** The county of the demonstration. */
  public static County standard() {
    return of(SEED, UNITS, DAY);
  }

  /** How many units it has. */
  public int size() {
    return units;
  }

  /** When the last of its facts was recorded: 20:00 of its day. */
  public Instant knownAt() {
    return almanac.evening();
  }

  /** One by one, in order of id; each is made when it is asked for. */
  public Stream<CountyUnit> units() {
    return IntStream.range(0, units).mapToObj(this::unit);
  }

  /**
   * @param number from 0
   */
  public CountyUnit unit(int number) {
    if (number < 0 || number >= units) {
      throw new IllegalArgumentException("unit: " + number);
    }
    Site site = census.site(number);
    Book book = new Book(site);
    CHAPTERS.forEach(chapter -> chapter.write(book));
    return new CountyUnit(site.id(), book.held(), vouchers.of(site));
  }

  /** What the covers of all units come to: by region where they hold for everybody. */
  public List<Vouched> vouched() {
    return vouchers.of(IntStream.range(0, units).mapToObj(census::site));
  }

  /**
   * The same county as tables that the sources read without a mapping: folders 第1批, 第2批 and so on,
   * each to be read after the one before, since what a later one says corrects an earlier one.
   *
   * @param folder is made if it is not there; files of the same names are overwritten
   */
  public void writeTables(Path folder) {
    try {
      Tables.write(units(), vouched(), folder);
    } catch (IOException disk) {
      throw new UncheckedIOException(disk);
    }
  }
}
