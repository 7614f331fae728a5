package wuse.app.shelf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Releases and versions for programs, a line each. */
public final class ReleaseJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ReleaseJson() {}

  /**
   * A release, with its steps where they are given and its version where there is one.
   *
   * @param version null while it is not approved
   */
  public static String of(Release release, List<Release.Taken> steps, @Nullable Version version) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("release", release.no());
    line.put("state", word(release.state()));
    line.put("from", release.from().toString());
    line.put("drafter", release.drafter());
    line.put("submitter", release.submitter());
    line.put("submitted", release.submitted().toString());
    line.put("note", release.note());
    line.put("files", release.files());
    line.put("base", release.base());
    line.put("gates", release.gates());
    if (!steps.isEmpty()) {
      line.put("steps", steps.stream().map(ReleaseJson::step).toList());
    }
    if (version != null) {
      line.put("version", version(version));
    }
    return JSON.writeValueAsString(line);
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> step(Release.Taken taken) {
    Map<String, Object> step = new LinkedHashMap<>();
    step.put("step", word(taken.step()));
    step.put("person", taken.person());
    step.put("standsFor", taken.standsFor());
    step.put("because", taken.said());
    step.put("at", taken.at().toString());
    return step;
  }

  private static Map<String, Object> version(Version version) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("digest", version.digest());
    said.put("algorithm", version.seal().algorithm());
    said.put("key", version.seal().keyId());
    said.put("signature", version.seal().text());
    said.put("manifest", JSON.readTree(version.text()));
    return said;
  }

  /** What the gates found of policies that were not handed in. */
  public static String of(Gates gates) {
    return JSON.writeValueAsString(Map.of("gates", gates));
  }
}
