package wuse.naive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The shipped packs as their files say them. */
final class Packs {
  static final String ECO = "zhejiang/tongxiang/eco-code";
  static final String ROSTER = "national/positive-list";

  private static final Map<String, LocalDate> BEGINNINGS = new ConcurrentHashMap<>();

  final Map<String, Map<String, Object>> terms = new LinkedHashMap<>();
  final Map<String, String> keys = new LinkedHashMap<>();
  final Map<String, Object> eco;
  final List<Map<String, Object>> indicators = new ArrayList<>();
  final Map<String, Object> roster;
  private final Map<Integer, Map<String, Object>> calendar = new LinkedHashMap<>();

  Packs(Path root) {
    Yaml.files(root.resolve("terms")).forEach(this::declare);
    for (Path file : Yaml.files(root.resolve("calendar"))) {
      Map<String, Object> year = Yaml.read(file);
      calendar.put((Integer) year.get("year"), year);
    }
    eco = Yaml.read(root.resolve(ECO).resolve("pack.yaml"));
    roster = Yaml.read(root.resolve(ROSTER).resolve("pack.yaml"));
    Yaml.files(root.resolve(ECO).resolve("indicators")).forEach(f -> indicators.add(Yaml.read(f)));
    List<String> order = categories();
    indicators.sort(
        Comparator.comparingInt((Map<String, Object> i) -> order.indexOf(i.get("category")))
            .thenComparing(i -> (String) i.get("id")));
  }

  private void declare(Path file) {
    for (Object one : Yaml.list(Yaml.read(file).get("terms"))) {
      Map<String, Object> term = Yaml.map(one);
      String key = (String) term.get("key");
      terms.put(key, term);
      keys.put(key, key);
      keys.put((String) term.get("term"), key);
    }
  }

  /** The root of the shipped packs, wherever the test is started. */
  static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("rules/packs/terms"))) {
      here = here.getParent();
    }
    return here.resolve("rules/packs");
  }

  List<String> categories() {
    return Yaml.list(eco.get("categories")).stream()
        .map(c -> (String) Yaml.map(c).get("id"))
        .toList();
  }

  /** The key of a term written by its key or its Chinese name. */
  String key(Object written) {
    String key = keys.get(String.valueOf(written));
    if (key == null) {
      throw new IllegalArgumentException("no term " + written);
    }
    return key;
  }

  /** What is in force of {@code dated} on {@code day}: the last version that has begun. */
  static Map<String, Object> inForce(Map<String, Object> dated, LocalDate day) {
    Map<String, Object> found = Map.of();
    for (Object one : Yaml.list(dated.get("versions"))) {
      Map<String, Object> version = Yaml.map(one);
      String from = (String) version.get("from");
      if (!BEGINNINGS.computeIfAbsent(from, LocalDate::parse).isAfter(day)) {
        found = version;
      }
    }
    return found;
  }

  /** Whether a day is worked; null where nobody has written its year down. */
  @Nullable Boolean worked(LocalDate day) {
    Map<String, Object> year = calendar.get(day.getYear());
    if (year == null) {
      return null;
    }
    boolean weekend = day.getDayOfWeek().getValue() > 5;
    return Yaml.texts(year.get("workdays")).contains(day.toString())
        || (!weekend && !Yaml.texts(year.get("holidays")).contains(day.toString()));
  }

  /** Working days after {@code from} up to {@code to}; null where a year is not written down. */
  @Nullable Integer workdays(LocalDate from, LocalDate to) {
    int count = 0;
    for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
      Boolean worked = worked(day);
      if (worked == null) {
        return null;
      }
      count += worked ? 1 : 0;
    }
    return count;
  }
}
