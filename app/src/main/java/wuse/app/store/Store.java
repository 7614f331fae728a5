package wuse.app.store;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.transaction.PlatformTransactionManager;
import wuse.facts.snapshot.FactBlocks;
import wuse.sources.Units;
import wuse.sources.Watermarks;

/**
 * The one door of this package: a home opened by its one owner. Shared by threads; close it when
 * the command is over.
 */
public final class Store implements AutoCloseable {
  private final HomeLock lock;
  private final Database database;
  private final InstantSource clock;
  private final Register register;
  private final Dossiers dossiers;
  private final Covers covers;
  private final Quarantine quarantine;
  private final FactStore facts;
  private final Marks marks;
  private final IngestedFiles files;
  private final PackFiles packFiles;
  private final Slices slices;
  private final Runs runs;
  private final Decisions decisions;
  private final Precedents precedents;
  private final NightBook nights;
  private final Directory directory;
  private final Members members;
  private final Arrivals arrivals;
  private final NightTurn turn = new NightTurn();

  private Store(HomeLock lock, Database database, InstantSource clock) {
    FactBlocks blocks = Layouts.blocks(database);
    this.lock = lock;
    this.database = database;
    this.clock = clock;
    this.register = new Register(database, blocks);
    this.covers = new Covers(database);
    this.quarantine = new Quarantine(database, clock);
    this.dossiers = new Dossiers(database, blocks, covers);
    this.facts = new FactStore(database, blocks, register, dossiers, covers, quarantine, clock);
    this.marks = new Marks(database);
    this.files = new IngestedFiles(database);
    this.packFiles = new PackFiles(database);
    this.slices = new Slices(database);
    this.runs = new Runs(database, slices);
    this.precedents = new Precedents(database, slices, runs);
    this.nights = new NightBook(database, slices, runs, precedents, clock);
    this.decisions = new Decisions(database, slices, runs, precedents);
    this.directory = new Directory(database, slices, runs, precedents);
    this.members = new Members(database, slices, runs, precedents);
    this.arrivals = new Arrivals(clock);
  }

  /**
   * @param purpose what this process does, told to others who want the home: {@code grade}
   * @throws StoreRefused if another process owns the home, or the database cannot be opened
   */
  public static Store open(Home home, String purpose, InstantSource clock) {
    HomeLock lock = HomeLock.take(home.folder(), purpose, clock.instant());
    try {
      Database database = Database.open(home);
      try {
        return new Store(lock, database, clock);
      } catch (RuntimeException cannot) {
        database.close();
        throw Refusals.of(cannot);
      }
    } catch (RuntimeException cannot) {
      lock.close();
      throw cannot;
    }
  }

  /** Takes what the sources bring. */
  public FactStore facts() {
    return facts;
  }

  /** Tells rows whose they are. */
  public Units units() {
    return register;
  }

  /** How far each pulled source has been read. */
  public Watermarks watermarks() {
    return marks;
  }

  /** Rows that wait until they are mended. */
  public Quarantine quarantine() {
    return quarantine;
  }

  /** Which files were taken in. */
  public IngestedFiles files() {
    return files;
  }

  /** Units and what is known of each, now or as known at an instant. */
  public Dossiers dossiers() {
    return dossiers;
  }

  /** The packs that runs graded by. */
  public PackFiles packFiles() {
    return packFiles;
  }

  /** The nights. */
  public Runs runs() {
    return runs;
  }

  /** What was decided, by night, pack and unit. */
  public Decisions decisions() {
    return decisions;
  }

  /** 名录, as lists are read from it. */
  public Directory directory() {
    return directory;
  }

  /** What is being taken in, and what a night that begins now may know. */
  public Arrivals arrivals() {
    return arrivals;
  }

  /** Whose turn it is to grade. */
  public NightTurn turn() {
    return turn;
  }

  /** Who stood on lists. */
  public Members members() {
    return members;
  }

  /** What a night stands on. */
  public Precedents precedents() {
    return precedents;
  }

  /** What a night writes; for the nightly run alone. */
  public NightBook nights() {
    return nights;
  }

  /** Whether chain, sums and snapshots still hold. */
  public Verification verification() {
    return new Verification(database, dossiers, slices, runs);
  }

  /** For the batch's job repository. */
  public DataSource dataSource() {
    return database.source();
  }

  /** For the batch, whose chunk and checkpoint are one transaction. */
  public PlatformTransactionManager transactions() {
    return database.transactions();
  }

  /** What dates everything that is recorded. */
  public InstantSource clock() {
    return clock;
  }

  @Override
  public void close() {
    try {
      database.close();
    } finally {
      lock.close();
    }
  }
}
