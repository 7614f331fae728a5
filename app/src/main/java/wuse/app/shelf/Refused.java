package wuse.app.shelf;

import java.util.List;
import java.util.stream.Collectors;
import wuse.app.words.Sentences;
import wuse.policy.Fault;
import wuse.policy.Words;

/** A step towards the shelf was not taken, or what stands there is not to be trusted. */
public final class Refused extends Exception {
  private static final long serialVersionUID = 1L;
  private static final Sentences SENTENCES = Sentences.of("wuse.app.shelf.shelf");

  private final Kind kind;
  private final transient List<Words> reasons;
  private final transient List<Fault> faults;

  /** Of what kind the reasons are. */
  public enum Kind {
    /** Who asks may not, or not so, or not now. */
    ASKED,
    /** The policies fail a gate. */
    GATES,
    /** What is kept is not what was signed. */
    BROKEN
  }

  Refused(Kind kind, List<Words> reasons, List<Fault> faults) {
    super(reasons.stream().map(Words::en).collect(Collectors.joining("\n")));
    this.kind = kind;
    this.reasons = List.copyOf(reasons);
    this.faults = List.copyOf(faults);
  }

  static Refused asked(String key, Object... arguments) {
    return new Refused(Kind.ASKED, List.of(says(key, arguments)), List.of());
  }

  static Refused broken(String key, Object... arguments) {
    return new Refused(Kind.BROKEN, List.of(says(key, arguments)), List.of());
  }

  static Words says(String key, Object... arguments) {
    return SENTENCES.say(key, arguments);
  }

  public Kind kind() {
    return kind;
  }

  /** Each a sentence for the person who can mend it. */
  public List<Words> reasons() {
    return reasons;
  }

  /** The faults of the policies, where the check found any. */
  public List<Fault> faults() {
    return faults;
  }
}
