package wuse.app.shelf;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import wuse.grading.Round;

/** Releases and versions in sentences of one language. */
public final class ReleaseText {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Round.ZONE);
  private static final int SHORT = 12;

  private final String language;

  /**
   * @param language {@code zh} or {@code en}
   */
  public ReleaseText(String language) {
    this.language = language;
  }

  private String say(String key, Object... arguments) {
    return Refused.says(key, arguments).in(language);
  }

  /** In a line. */
  public String line(Release release) {
    Gates.Preview preview = release.gates().preview();
    return say(
        "text.line",
        release.no(),
        state(release.state()),
        release.from(),
        release.drafter(),
        release.submitter(),
        release.gates().changes(),
        preview.moved(),
        preview.worse());
  }

  /** As officers call it. */
  public String state(Release.State state) {
    return say("state." + state.name());
  }

  /** With its gates and every step, a line each. */
  public String page(Release release, List<Release.Taken> steps) {
    StringBuilder text = new StringBuilder(line(release)).append('\n');
    if (!release.note().isEmpty()) {
      text.append("  ").append(release.note()).append('\n');
    }
    text.append(gates(release.gates()));
    for (Release.Taken taken : steps) {
      text.append("  ").append(step(taken)).append('\n');
    }
    return text.toString();
  }

  /** The figures, a line a gate. */
  public String gates(Gates gates) {
    Gates.Preview preview = gates.preview();
    StringBuilder text = new StringBuilder();
    text.append(row("text.check", gates.check().errors(), gates.check().warnings()));
    text.append(
        row(
            "text.cases",
            gates.cases().run(),
            gates.cases().failing(),
            gates.cases().percent(),
            gates.cases().covered(),
            gates.cases().of()));
    text.append(
        row(
            "text.mutants",
            gates.mutants().killed(),
            gates.mutants().of(),
            gates.mutants().percent(),
            gates.packs().isEmpty() ? "—" : String.join(" ", gates.packs())));
    text.append(
        row("text.preview", preview.units(), preview.moved(), preview.worse(), brief(preview)));
    for (Gates.Moves moves : preview.moves()) {
      if (moves.moved() > 0) {
        text.append("  ")
            .append(
                row("text.moves", moves.pack(), moves.compared(), moves.moved(), moves.worse()));
      }
    }
    return text.toString();
  }

  private static String brief(Gates.Preview preview) {
    return shortened(preview.population());
  }

  private String row(String key, Object... arguments) {
    return "  " + say(key, arguments) + "\n";
  }

  private String step(Release.Taken taken) {
    String stands = taken.standsFor().isEmpty() ? "" : say("text.standsFor", taken.standsFor());
    String said = taken.said().isEmpty() ? "" : say("text.said", taken.said());
    String what = say("did." + taken.step().name());
    return minute(taken.at()) + " " + say("text.step", taken.person(), stands, what, said);
  }

  private static String minute(Instant at) {
    return MINUTE.format(at);
  }

  /** A version with who answers for it and what signed it. */
  public String version(Version version) {
    Manifest manifest = version.manifest();
    String stands =
        manifest.standsFor().isEmpty() ? "" : say("text.standsFor", manifest.standsFor());
    return say(
        "text.version",
        version.no(),
        version.from(),
        shortened(version.digest()),
        manifest.submitter(),
        manifest.approver() + stands,
        version.seal().algorithm().toUpperCase(Locale.ROOT),
        version.seal().keyId());
  }

  /** The beginning of a digest: enough to tell it from others by eye. */
  public static String shortened(String digest) {
    return digest.length() <= SHORT ? digest : digest.substring(0, SHORT) + "…";
  }
}
