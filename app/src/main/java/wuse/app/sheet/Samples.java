package wuse.app.sheet;

import wuse.facts.Dossier;

/** Tells made-up units from real ones: by the source that their facts name. */
public final class Samples {
  /** What the name of every source of made-up facts has in it. */
  public static final String MARK = "虚构";

  private Samples() {}

  /** Whether any fact of the unit is made up. */
  public static boolean madeUp(Dossier dossier) {
    return dossier.all().stream().anyMatch(fact -> madeUp(fact.known().origin().source()));
  }

  /** Whether a source is one of made-up facts. */
  public static boolean madeUp(String source) {
    return source.contains(MARK);
  }
}
