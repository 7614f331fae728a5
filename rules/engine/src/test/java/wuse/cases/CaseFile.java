package wuse.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One file of cases.
 *
 * @param pack path of the pack whose cases they are; the eco-code for cases of shared rules
 * @param siblings cases of the other files of the folder, which may be a base
 */
record CaseFile(String pack, List<Case> all, List<Case> siblings) {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final String SHARED = "rules";

  /** As written. */
  record Case(Map<String, Object> written) {
    String name() {
      return String.valueOf(written.get("name"));
    }

    String word() {
      return name().split(" ")[0];
    }

    @Nullable Object get(String key) {
      return written.get(key);
    }
  }

  static CaseFile read(Path file, Path packs) throws IOException {
    String path = packs.relativize(file.getParent().getParent()).toString().replace('\\', '/');
    String pack = path.equals(SHARED) ? "zhejiang/tongxiang/eco-code" : path;
    List<Case> siblings = new ArrayList<>();
    try (Stream<Path> files = Files.list(file.getParent())) {
      for (Path sibling : files.sorted().toList()) {
        siblings.addAll(cases(sibling));
      }
    }
    return new CaseFile(pack, cases(file), siblings);
  }

  @SuppressWarnings("unchecked")
  private static List<Case> cases(Path file) throws IOException {
    Map<String, Object> page = YAML.readValue(Files.readString(file), Map.class);
    return ((List<Map<String, Object>>) Objects.requireNonNull(page.get("cases")))
        .stream().map(Case::new).toList();
  }

  private Case named(String word) {
    return Stream.concat(all.stream(), siblings.stream())
        .filter(c -> c.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no base " + word));
  }

  /**
   * The dossier that a case starts from: its own, or its base's with what it sets and takes away.
   */
  Map<String, Object> dossier(Case one) {
    Map<String, Object> dossier =
        one.get("base") != null
            ? dossier(named(String.valueOf(one.get("base"))))
            : copy(map(one.get("dossier")));
    change(dossier, one.written());
    if (one.get("releases") != null) {
      dossier.put("releases", one.get("releases"));
    }
    return dossier;
  }

  /** Applies {@code set} and {@code unset} of a case or of one of its nights. */
  static void change(Map<String, Object> dossier, Map<String, Object> by) {
    Map<String, Object> terms = map(dossier.computeIfAbsent("terms", k -> new LinkedHashMap<>()));
    terms.putAll(map(by.get("set")));
    if (by.get("unset") instanceof List<?> gone) {
      gone.forEach(terms::remove);
    }
  }

  private static Map<String, Object> copy(Map<String, Object> dossier) {
    Map<String, Object> copy = new LinkedHashMap<>(dossier);
    copy.computeIfPresent("terms", (k, terms) -> new LinkedHashMap<>(map(terms)));
    return copy;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(@Nullable Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  static List<Map<String, Object>> maps(@Nullable Object value) {
    return value == null ? List.of() : (List<Map<String, Object>>) value;
  }
}
