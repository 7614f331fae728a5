package wuse.app.county;

import wuse.facts.Obtainer;
import wuse.facts.Standing;

/** Who says a thing, how far that may be relied on, and how soon it is usually recorded. */
enum Voice {
  /** 企业: filed or declared by the firm. */
  FIRM(Obtainer.FIRM, Standing.MANAGED, 2),
  /** What a platform of the bureau keeps. */
  OFFICE(Obtainer.SYSTEM, Standing.AUDITED, 3),
  /** Seen by licensed officers. */
  OFFICER(Obtainer.OFFICER, Standing.EVIDENCE, 4),
  /** A document that has taken effect. */
  DOCUMENT(Obtainer.OFFICER, Standing.EFFECTIVE, 7),
  /** 监测机构 of the bureau. */
  AGENCY(Obtainer.AGENCY, Standing.EVIDENCE, 9),
  /** A laboratory in the firm's pay. */
  LABORATORY(Obtainer.THIRD_PARTY, Standing.MANAGED, 12),
  DEVICE(Obtainer.DEVICE, Standing.MANAGED, 1),
  /** What a device sent and a person has looked at. */
  CHECKED(Obtainer.DEVICE, Standing.AUDITED, 5),
  /** A lead of a grid worker, which costs nobody anything. */
  GRID(Obtainer.GRID_WORKER, Standing.LEAD, 1),
  /** A lead that a computer found. */
  HINT(Obtainer.SYSTEM, Standing.LEAD, 1);

  private final Obtainer by;
  private final Standing standing;
  private final int lag;

  Voice(Obtainer by, Standing standing, int lag) {
    this.by = by;
    this.standing = standing;
    this.lag = lag;
  }

  Obtainer by() {
    return by;
  }

  Standing standing() {
    return standing;
  }

  /** Days until it is recorded, at most as a rule. */
  int lag() {
    return lag;
  }
}
