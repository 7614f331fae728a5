package wuse.app.cli;

import java.nio.file.Path;
import java.util.OptionalInt;
import wuse.app.door.DoorClosed;
import wuse.app.door.Knock;

/** Has a command carried out by the {@code serve} that owns the home, where one does. */
final class AtTheDoor {
  private final Path home;
  private final Wuse wuse;

  private AtTheDoor(Path home, Wuse wuse) {
    this.home = home;
    this.wuse = wuse;
  }

  static AtTheDoor of(Path home, Wuse wuse) {
    return new AtTheDoor(home, wuse);
  }

  /**
   * @return the exit code; empty where nobody keeps a door of this home open
   * @throws Refusal if the owner does not carry it out to its end
   */
  OptionalInt carriedOut() {
    Caller caller = wuse.caller();
    try {
      Knock knock = Knock.at(home, wuse.call()).orElse(null);
      if (knock == null) {
        return OptionalInt.empty();
      }
      try (knock) {
        caller.interruption().onFirst(knock::interrupt);
        return OptionalInt.of(knock.answer(caller.out(), caller.err()));
      }
    } catch (DoorClosed closed) {
      throw new Refusal(
          ExitCode.FAILURE, wuse.catalogue().say("door." + closed.reason().name(), home));
    }
  }
}
