package wuse.preview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import wuse.grading.Submission;
import wuse.naive.Generated;

/** A few hundred units made by chance, most of them good, in three trades and two towns. */
final class Units implements Source {
  static final LocalDate DAY = LocalDate.of(2026, 11, 20);
  private static final int TOGETHER = 24;
  private static final List<String> TRADES = List.of("C1713", "C2651", "D4620");
  private static final List<String> CATEGORIES = List.of("重点管理", "简化管理", "登记管理");

  private final List<Posed> all = new ArrayList<>();
  private int asked;

  Units(String name, int ofFacts, int ofTerms) {
    Generated generated = new Generated(name);
    generated.ofFacts(ofFacts, DAY).forEach(this::add);
    generated.ofTerms(ofTerms / 4, DAY).forEach(this::add);
    generated.good(ofTerms - ofTerms / 4, DAY).forEach(this::add);
  }

  private void add(Submission submission) {
    int number = all.size();
    String unit = submission.dossier().unit().text();
    Member member =
        new Member(
            unit,
            "单位" + number,
            TRADES.get(number % TRADES.size()),
            number % 2 == 0 ? "330483" : "330411",
            CATEGORIES.get(number % CATEGORIES.size()));
    all.add(new Posed(member, submission, Integer.toHexString(number)));
  }

  List<Posed> all() {
    return all;
  }

  /** How often it was read from end to end. */
  int asked() {
    return asked;
  }

  @Override
  public void each(Consumer<Supplier<List<Posed>>> into) {
    asked++;
    for (int from = 0; from < all.size(); from += TOGETHER) {
      List<Posed> some = all.subList(from, Math.min(from + TOGETHER, all.size()));
      into.accept(() -> some);
    }
  }
}
