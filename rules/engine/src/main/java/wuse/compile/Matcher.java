package wuse.compile;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

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
  private final KieBase base;
  private final int size;
  private final @Nullable Revision revision;

  private Matcher(KieBase base, int size, @Nullable Revision revision) {
    this.base = base;
    this.size = size;
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
    return new Matcher(KieBaseBuilder.createKieBaseFromModel(model), questions.size(), null);
  }

  /** With another question in one place: only that rule is built. */
  public Matcher with(int place, Question question) {
    ModelImpl model = new ModelImpl();
    addRule(model, place, question);
    Revision revised = new Revision(place, KieBaseBuilder.createKieBaseFromModel(model));
    return new Matcher(base, size, revised);
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
    return size;
  }

  /** Asks every question of every sheet. What the answers are does not depend on the batch. */
  public void ask(List<Answers> batch) {
    ask(base, batch);
    if (revision != null) {
      batch.forEach(answers -> answers.set(revision.place(), Question.NOTHING));
      ask(revision.rule(), batch);
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
