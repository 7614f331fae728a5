package wuse.grading;

import wuse.policy.Colour;
import wuse.policy.Words;

/** What keeps every colour from rising, whatever its score (SEMANTICS §4). */
sealed interface Barrier {

  /**
   * Why the colour does not rise.
   *
   * @param colour at which it stays
   */
  Words says(Colour colour);

  /** A veto that is open. */
  record OpenVeto(String id) implements Barrier {
    @Override
    public Words says(Colour colour) {
      return Wording.say("cap.upgrade.veto", colour.words(), id);
    }
  }

  /** Something that must be nought and is not. */
  record Unfinished(Words term) implements Barrier {
    @Override
    public Words says(Colour colour) {
      return Wording.say("cap.upgrade.noneOf", colour.words(), term);
    }
  }

  /** Something that must be nought, of which nothing is known. */
  record Unknown(Words term) implements Barrier {
    @Override
    public Words says(Colour colour) {
      return Wording.say("cap.upgrade.noneOfUnknown", colour.words(), term);
    }
  }
}
