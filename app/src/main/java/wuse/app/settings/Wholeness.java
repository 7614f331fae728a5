package wuse.app.settings;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wuse.policy.Words;

/** What each source must say, and may not say together. */
final class Wholeness {
  private final String file;
  private final Allowed allowed;
  private final List<Words> faults = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  Wholeness(String file, Allowed allowed) {
    this.file = file;
    this.allowed = allowed;
  }

  List<Words> faults(Sources sources) {
    for (int i = 0; i < sources.database().size(); i++) {
      Sources.Database one = sources.database().get(i);
      Map<String, @Nullable Object> said = new LinkedHashMap<>();
      said.put("name", one.name());
      said.put("url", one.url());
      said.put("query", one.query());
      said.put("mark", one.mark());
      pulled("sources.database[" + i + "]", one, said);
      ofKind("sources.database[" + i + "].url", one.url(), true);
    }
    for (int i = 0; i < sources.rest().size(); i++) {
      Sources.Rest one = sources.rest().get(i);
      Map<String, @Nullable Object> said = new LinkedHashMap<>();
      said.put("name", one.name());
      said.put("url", one.url());
      pulled("sources.rest[" + i + "]", one, said);
      ofKind("sources.rest[" + i + "].url", one.url(), false);
    }
    return faults;
  }

  private void pulled(String key, Sources.Pulled one, Map<String, @Nullable Object> said) {
    List<String> missing = new ArrayList<>();
    said.forEach(
        (name, value) -> {
          if (value == null || value.toString().isBlank()) {
            missing.add(name);
          }
        });
    if (!missing.isEmpty()) {
      faults.add(allowed.missing(file, key, missing));
    } else if (!names.add(one.name())) {
      faults.add(allowed.twice(file, key, one.name()));
    }
    Duration every = one.every();
    if (every != null && one.cron() != null) {
      faults.add(allowed.both(file, key));
    }
    if (every != null && (every.isZero() || every.isNegative())) {
      faults.add(allowed.wrong(file, key + ".every", every.toString()));
    }
  }

  // a field that is not written is null, whatever its type says
  private void ofKind(String key, @Nullable SourceAddress url, boolean database) {
    if (url != null && url.isDatabase() != database) {
      faults.add(allowed.wrong(file, key, url.text()));
    }
  }
}
