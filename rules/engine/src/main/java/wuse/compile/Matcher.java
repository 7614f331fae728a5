package wuse.compile;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.ArrayList;
import java.util.List;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/**
 * The questions of a pack as one Drools rule base, built directly as a canonical model: one rule a
 * question, which matches when there is something to tell. Sheets are asked in batches, one session
 * a batch; the rule base is shared by threads.
 */
public final class Matcher {
  private final @Nullable KieBase base;
  private final List<Question> questions;
  private final @Nullable Revision revision;

  private Matcher(@Nullable KieBase base, List<Question> questions, @Nullable Revision revision) {
    this.base = base;
    this.questions = questions;
    this.revision = revision;
  }

  /** Another rule in the place of one of {@code base}. */
  private record Revision(int place, KieBase rule) {}

  /** Builds the rule base: tens of milliseconds for a hundred questions once warm. */
  public static Matcher of(List<Question> questions) {
    ModelImpl model = new ModelImpl();
    for (int i = 0; i < questions.size(); i++) {
      addRule(model, i, questions.get(i));
    }
    return new Matcher(KieBaseBuilder.createKieBaseFromModel(model), questions, null);
  }

  /**
   * Asks one question after the other, with no rule base: for drafts, of which many are built and
   * each is asked a few sheets. Says the same: a rule matches where its question has something to
   * tell, and tells that.
   */
  public static Matcher inTurn(List<Question> questions) {
    return new Matcher(null, questions, null);
  }

  /** With another question in one place: only that rule is built. */
  public Matcher with(int place, Question question) {
    List<Question> revised = new ArrayList<>(questions);
    revised.set(place, question);
    if (base == null) {
      return inTurn(revised);
    }
    ModelImpl model = new ModelImpl();
    addRule(model, place, question);
    Revision revision = new Revision(place, KieBaseBuilder.createKieBaseFromModel(model));
    return new Matcher(base, revised, revision);
  }

  private static void addRule(ModelImpl model, int place, Question question) {
    Variable<Answers> answers = declarationOf(Answers.class, "$a" + place);
    String name = "q" + place;
    model.addRule(
        rule("wuse", name)
            .build(
                pattern(answers).expr(name, a -> question.answer(a.sheet()) != Question.NOTHING),
                on(answers).execute(a -> a.set(place, question.answer(a.sheet())))));
  }

  /** How many questions there are. */
  public int size() {
    return questions.size();
  }

  /** Asks every question of every sheet. What the answers are does not depend on the batch. */
  public void ask(List<Answers> batch) {
    if (base == null) {
      batch.forEach(this::askInTurn);
      return;
    }
    ask(base, batch);
    if (revision != null) {
      batch.forEach(answers -> answers.set(revision.place(), Question.NOTHING));
      ask(revision.rule(), batch);
    }
  }

  private void askInTurn(Answers answers) {
    for (int i = 0; i < questions.size(); i++) {
      answers.set(i, questions.get(i).answer(answers.sheet()));
    }
  }

  private static void ask(KieBase base, List<Answers> batch) {
    KieSession session = base.newKieSession();
    try {
      batch.forEach(session::insert);
      session.fireAllRules();
    } finally {
      session.dispose();
    }
  }
}
