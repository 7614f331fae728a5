package wuse.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 政策包: one dated, cited policy, as read from its folder. */
public sealed interface Pack {

  Head head();

  /** The first day on which the pack says anything. */
  LocalDate from();

  /**
   * What is in force on {@code day}.
   *
   * @throws NotInForce where the pack does not reach that day
   */
  Slice inForce(LocalDate day) throws NotInForce;

  /**
   * What every form of pack has.
   *
   * @param path the folder below the root of the packs, for example {@code
   *     zhejiang/tongxiang/eco-code}
   * @param role under which other packs read the result
   * @param region GB/T 2260 code of where it is in force; {@code 全国} for the whole country
   * @param reads results of other packs that it reads as terms
   * @param glossary every term that the pack may name
   * @param declared the number of indicators that the pack says it has; absent in other forms
   * @param care how its authors are reminded; no part of what is in force
   */
  record Head(
      String path,
      String role,
      Words name,
      String authority,
      String region,
      Words notice,
      Glossary glossary,
      List<ResultRead> reads,
      @Nullable Integer declared,
      Care care,
      Library library) {}

  /**
   * How the authors of a pack are reminded.
   *
   * @param reviewEvery a version whose last review is longer ago is overdue
   * @param sameFactAtMost one fact may cost points in so many indicators before a person should
   *     look
   */
  record Care(Period reviewEvery, int sameFactAtMost) {
    /** Our own, as nobody prescribes one. */
    public static final Period YEARLY = Period.ofMonths(12);

    public static final int FEW = 5;
  }

  /**
   * The result of the pack that has {@code role} in the unit's region is the value of {@code as}.
   */
  record ResultRead(String role, Term as, Position at) {}

  /** 计分. */
  record Scorecard(
      Head head, List<Category> categories, List<Indicator> indicators, Versions<Scheme> versions)
      implements Pack {
    @Override
    public LocalDate from() {
      return versions.all().get(0).from();
    }

    @Override
    public Slice.OfScorecard inForce(LocalDate day) throws NotInForce {
      return Slice.of(this, day);
    }
  }

  /** 名单. */
  record Roster(Head head, Versions<RosterTerms> versions) implements Pack {
    @Override
    public LocalDate from() {
      return versions.all().get(0).from();
    }

    @Override
    public Slice.OfRoster inForce(LocalDate day) throws NotInForce {
      return Slice.of(this, day);
    }
  }

  /** A category of a scorecard and the points that it holds. */
  record Category(String id, Words name, BigDecimal weight) {}

  /** The pack says nothing on the day asked. */
  final class NotInForce extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient LocalDate from;
    private final String path;

    NotInForce(Pack pack) {
      super(pack.head().path() + " is in force from " + pack.from());
      this.from = pack.from();
      this.path = pack.head().path();
    }

    /** The first day on which it does. */
    public LocalDate from() {
      return from;
    }

    public String path() {
      return path;
    }
  }
}
