package wuse.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import wuse.policy.Library;
import wuse.policy.Pack;
import wuse.policy.Position;
import wuse.policy.Reading;

/**
 * Whether every role whose result is read is held by a pack, and no pack waits for its own result.
 */
final class RoleCheck {
  private final Reading reading;
  private final FaultList faults;
  private final Map<String, Pack> packs = new LinkedHashMap<>();

  RoleCheck(Reading reading, FaultList faults) {
    this.reading = reading;
    this.faults = faults;
    reading.drafts().forEach(pack -> packs.put(pack.head().path(), pack));
  }

  void check() {
    Set<String> roles = new TreeSet<>();
    reading.library().bindings().forEach(binding -> roles.add(binding.role()));
    for (Pack pack : reading.drafts()) {
      for (Pack.ResultRead read : pack.head().reads()) {
        if (!roles.contains(read.role())) {
          faults.error("W0706", read.at(), read.role(), String.join("、", roles));
        } else {
          follow(pack, read.at(), read, new ArrayList<>(List.of(pack.head().path())));
        }
      }
    }
  }

  private void follow(Pack start, Position at, Pack.ResultRead read, List<String> way) {
    for (String path : holders(read.role())) {
      if (path.equals(start.head().path())) {
        faults.error("W0708", at, String.join(" → ", way) + " → " + path);
      } else if (!way.contains(path)) {
        way.add(path);
        Pack next = packs.get(path);
        if (next != null) {
          next.head().reads().forEach(further -> follow(start, at, further, way));
        }
        way.remove(path);
      }
    }
  }

  private Set<String> holders(String role) {
    Set<String> holders = new HashSet<>();
    for (Library.Binding binding : reading.library().bindings()) {
      if (binding.role().equals(role)) {
        holders.add(binding.pack());
      }
    }
    return new TreeSet<>(holders);
  }
}
