package wuse.grading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wuse.period.Workdays;
import wuse.policy.Pack;

/** Puts packs in the order in which they read each other's results. */
public final class PackOrder {
  private PackOrder() {}

  /** Packs read each other in a circle. */
  public static final class Circle extends Exception {
    private static final long serialVersionUID = 1L;

    Circle(String path) {
      super(path);
    }
  }

  static List<Pack> of(List<Pack> packs) throws Circle {
    Map<String, Pack> byRole = new HashMap<>();
    packs.forEach(pack -> byRole.put(pack.head().role(), pack));
    Set<Pack> ordered = new LinkedHashSet<>();
    for (Pack pack : packs) {
      add(pack, byRole, ordered, new ArrayList<>());
    }
    return List.copyOf(ordered);
  }

  private static void add(Pack pack, Map<String, Pack> byRole, Set<Pack> ordered, List<Pack> above)
      throws Circle {
    if (above.contains(pack)) {
      throw new Circle(pack.head().path());
    }
    above.add(pack);
    for (Pack.ResultRead read : pack.head().reads()) {
      Pack other = byRole.get(read.role());
      if (other != null && !ordered.contains(other)) {
        add(other, byRole, ordered, above);
      }
    }
    above.remove(pack);
    ordered.add(pack);
  }

  /** The working days that the packs share. */
  public static Workdays workdays(List<Pack> packs) {
    Map<Integer, Workdays.Year> years = new HashMap<>();
    for (Pack pack : packs) {
      pack.head()
          .library()
          .calendars()
          .forEach((y, c) -> years.put(y, new Workdays.Year(c.holidays(), c.workdays())));
    }
    return new Workdays(years);
  }
}
