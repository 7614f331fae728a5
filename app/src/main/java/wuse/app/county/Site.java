package wuse.app.county;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wuse.facts.ManagementCategory;
import wuse.facts.UnitId;
import wuse.facts.enterprise.LifeState;
import wuse.facts.enterprise.Listing;

/**
 * 排污单位 as it is made up; what of it becomes known is another matter.
 *
 * @param number from 0
 * @param place which site of its firm it is, from 1
 * @param legalPerson the firm's name where it is another; its first site has the same
 * @param outfalls outlets of waste gas and waste water first
 * @param duties the lists on which it stands
 * @param wastes kinds of hazardous waste that it makes
 * @param since so many days ago it began
 */
record Site(
    long seed,
    int number,
    Almanac almanac,
    UnitId id,
    Firm firm,
    int place,
    String name,
    @Nullable String legalPerson,
    Trade trade,
    Town town,
    ManagementCategory category,
    Conduct conduct,
    Knowledge knowledge,
    LifeState.State life,
    boolean monitored,
    List<Outfall> outfalls,
    Set<Listing.Roll> duties,
    List<String> wastes,
    int since,
    Course course) {

  /** The lots of one subject of this unit; other subjects' lots do not move them. */
  Lot lot(String subject) {
    return Lot.of(seed, number, subject);
  }

  /** Whether something that goes wrong with others in so many cases goes wrong here. */
  boolean slips(Lot lot, double share) {
    return lot.chance(share * conduct.slip() * laxity());
  }

  // the fewer duties a unit has, the less it heeds each
  private double laxity() {
    return switch (category) {
      case KEY -> 1.4;
      case SIMPLIFIED -> 2;
      case REGISTERED -> 7;
    };
  }

  /** Was caught at this offence in so many days. */
  boolean breached(Offence offence, int days) {
    return course.breaches().stream()
        .anyMatch(each -> each.offence() == offence && each.ago() < days);
  }

  /** Holds a permit; the others have registered. */
  boolean permitted() {
    return category != ManagementCategory.REGISTERED;
  }

  boolean has(Listing.Roll duty) {
    return duties.contains(duty);
  }

  /** Something is made there, at least in season. */
  boolean working() {
    return life == LifeState.State.RUNNING || life == LifeState.State.SEASONAL;
  }

  /** So little is known of it that nothing was ever checked. */
  boolean unknown() {
    return knowledge == Knowledge.SCANTY;
  }

  boolean sampled() {
    return knowledge == Knowledge.FULL || knowledge == Knowledge.PATCHY;
  }
}
