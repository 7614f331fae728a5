package wuse.policy;

import java.time.LocalDate;
import java.util.List;

/**
 * What every version says of itself: on which articles it rests, when it was last held against
 * them, where it comes from.
 */
record Ground(List<Citation> basis, LocalDate reviewed, String origin) {
  static final Keys KEYS =
      Keys.of("ground")
          .need("basis", new Content.Many(Content.Plain.CITATION))
          .may("verification", new Content.Entries(Content.Plain.TEXT))
          .need("reviewed", Content.Plain.DATE)
          .need("origin", Content.Plain.TEXT);

  static Ground of(Block version, CitationReader citations) {
    List<Citation> basis = citations.basis(version);
    LocalDate reviewed = version.date("reviewed", "W0507");
    String origin =
        version.need("origin", "W0508") instanceof Node.Nothing ? "" : version.text("origin");
    return new Ground(basis, reviewed, origin);
  }
}
