package wuse.app.county;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import wuse.facts.ManagementCategory;
import wuse.facts.Medium;
import wuse.facts.UnitId;
import wuse.facts.enterprise.LifeState.State;
import wuse.facts.enterprise.Listing.Roll;

/** 普查: who the units of the county are, each by its number alone. */
final class Census {
  private static final int HUNDRED = 100;
  private static final int BLOCK = 200;
  private static final int FIRMS = 40;

  private final long seed;
  private final Almanac almanac;

  Census(long seed, Almanac almanac) {
    this.seed = seed;
    this.almanac = almanac;
  }

  Site site(int number) {
    Lot lot = Lot.of(seed, number, "单位");
    int place = Lot.place(seed, number, "管理类别", HUNDRED);
    ManagementCategory category = category(place);
    boolean monitored = place < 10;
    Trade trade = Trades.of(category, lot);
    List<String> wastes = wastes(trade, category, lot);
    Conduct conduct = Conduct.at(Lot.place(seed, number, "守法状况", BLOCK), category);
    Knowledge knowledge = knowledge(number, category, monitored);
    Firm firm = firm(number);
    UnitId id = new UnitId(String.format(Locale.ROOT, "FAKE-%06d", number + 1));
    List<Outfall> outfalls = outfalls(trade, monitored, category, lot);
    boolean emitting = monitored || !trade.air().isEmpty() || !trade.water().isEmpty();
    Offence.Means means = new Offence.Means(category, monitored, !wastes.isEmpty(), emitting);
    return new Site(
        seed,
        number,
        almanac,
        id,
        firm,
        number - firm.number() + 1,
        name(number, firm, trade, category),
        number == firm.number() ? null : site(firm.number()).name(),
        trade,
        lot.of(Town.ALL),
        category,
        conduct,
        knowledge,
        life(Lot.place(seed, number, "生产状态", BLOCK)),
        monitored,
        outfalls,
        duties(trade, category, monitored, wastes, lot),
        wastes,
        lot.between(500, 2_300),
        Course.of(id.text(), almanac, conduct, means, Lot.of(seed, number, "经过")));
  }

  // 6 % 重点, 14 % 简化, the rest 登记; the first tenth is monitored automatically
  private static ManagementCategory category(int place) {
    return place < 6
        ? ManagementCategory.KEY
        : place < 20 ? ManagementCategory.SIMPLIFIED : ManagementCategory.REGISTERED;
  }

  private Knowledge knowledge(int number, ManagementCategory category, boolean monitored) {
    Knowledge drawn = Knowledge.at(Lot.place(seed, number, "数据状况", BLOCK), category);
    return monitored && drawn == Knowledge.SCANTY ? Knowledge.PATCHY : drawn;
  }

  private static State life(int place) {
    return switch (place) {
      case 0, 1 -> State.LONG_STOPPED;
      case 2 -> State.NOT_STARTED;
      case 3 -> State.CLOSED;
      case 4, 5 -> State.STOPPED;
      case 6, 7 -> State.SEASONAL;
      default -> State.RUNNING;
    };
  }

  // one unit in forty is its neighbour's second site, one in two hundred the third
  private static Firm firm(int number) {
    int in = number % FIRMS;
    boolean third = number / FIRMS % 5 == 0;
    return new Firm(in == 39 ? number - (third ? 2 : 1) : in == 38 && third ? number - 1 : number);
  }

  private static String name(int number, Firm firm, Trade trade, ManagementCategory category) {
    if (number != firm.number()) {
      return Firm.marked(firm.sounds() + trade.noun() + "第" + (number - firm.number() + 1) + "厂区");
    }
    boolean workshop = category == ManagementCategory.REGISTERED && number % 3 == 0;
    return workshop ? Firm.marked(firm.sounds() + trade.noun() + "厂") : firm.name(trade);
  }

  private static List<String> wastes(Trade trade, ManagementCategory category, Lot lot) {
    boolean makes = category != ManagementCategory.REGISTERED || lot.chance(0.45);
    return makes ? trade.hazardous() : List.of();
  }

  private static List<Outfall> outfalls(
      Trade trade, boolean monitored, ManagementCategory category, Lot lot) {
    List<Outfall> outfalls = monitored ? watched() : unwatched(trade);
    if (category != ManagementCategory.REGISTERED || lot.chance(0.35)) {
      outfalls.add(
          Outfall.of(
              "MF001",
              Medium.FUGITIVE,
              List.of(Parameter.FUGITIVE_DUST, Parameter.FUGITIVE_ORGANIC),
              false));
    }
    if (lot.chance(category == ManagementCategory.REGISTERED ? 0.3 : 0.8)) {
      outfalls.add(Outfall.of("GF001", Medium.SOLID, List.of(), false));
    }
    return outfalls;
  }

  private static List<Outfall> watched() {
    List<Outfall> outfalls = new ArrayList<>();
    outfalls.add(Outfall.of("DA001", Medium.AIR, Parameter.BOILER, true));
    outfalls.add(Outfall.of("DA002", Medium.AIR, Parameter.PROCESS, true));
    outfalls.add(Outfall.of("DW001", Medium.WATER, Parameter.SEWAGE, true));
    return outfalls;
  }

  private static List<Outfall> unwatched(Trade trade) {
    List<Outfall> outfalls = new ArrayList<>();
    int air = 1;
    for (List<Parameter> parameters : trade.air()) {
      outfalls.add(Outfall.of("DA00" + air++, Medium.AIR, parameters, false));
    }
    if (!trade.water().isEmpty()) {
      outfalls.add(Outfall.of("DW001", Medium.WATER, trade.water(), false));
    }
    return outfalls;
  }

  private static Set<Roll> duties(
      Trade trade, ManagementCategory category, boolean monitored, List<String> wastes, Lot lot) {
    Set<Roll> duties = EnumSet.noneOf(Roll.class);
    for (Roll roll : Roll.values()) {
      double share = Duty.share(roll, category, monitored);
      boolean air = roll != Roll.AIR_ALERT || !trade.air().isEmpty();
      if (lot.chance(share) && air) {
        duties.add(roll);
      }
    }
    if (!wastes.isEmpty() && lot.chance(0.2)) {
      duties.add(Roll.EMERGENCY_PLAN);
    }
    return duties;
  }
}
