package wuse.app.cli;

import java.time.LocalDate;
import java.util.List;
import wuse.decision.Decision;
import wuse.dossier.Entry;
import wuse.grading.Graded;
import wuse.grading.Walk;
import wuse.policy.Pack;
import wuse.policy.Slice;

/** Answers each dossier with what one indicator or item asked of it; the rest as others do. */
final class WalkAnswers implements Answers {
  private final Answers others;
  private final Wuse wuse;
  private final Rounds rounds;
  private final LocalDate day;
  private final String id;

  WalkAnswers(Answers others, Wuse wuse, Rounds rounds, LocalDate day, String id) {
    this.others = others;
    this.wuse = wuse;
    this.rounds = rounds;
    this.day = day;
    this.id = id;
  }

  @Override
  public void decided(Entry.Accepted entry, Decision decision, Slice slice) {
    WalkText text = new WalkText(wuse.catalogue());
    try {
      Walk walk = Walk.of(rounds.of(entry), rounds.asked(), entry.submission(), day);
      text.found(List.of(walk), id)
          .forEach(
              one ->
                  wuse.out()
                      .println(
                          wuse.json()
                              ? text.json(decision.enterprise(), one)
                              : decision.enterprise() + "\n" + text.of(one)));
    } catch (Pack.NotInForce decidedAMomentAgo) {
      throw new IllegalStateException(decidedAMomentAgo);
    }
  }

  @Override
  public void failed(Entry.Accepted entry, Graded.Failed failure) {
    others.failed(entry, failure);
  }

  @Override
  public void refused(Entry.Refused entry) {
    others.refused(entry);
  }

  @Override
  public void end() {
    others.end();
  }

  @Override
  public int failed() {
    return others.failed();
  }
}
