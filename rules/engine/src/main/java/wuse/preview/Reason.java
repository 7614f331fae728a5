package wuse.preview;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import wuse.decision.Cap;
import wuse.decision.Decision;
import wuse.decision.Finding;
import wuse.grading.Sentences;
import wuse.policy.Slice;
import wuse.policy.Words;

/**
 * 理由: one thing that two states of a pack say otherwise of a unit.
 *
 * @param id of the indicator or the cap; empty for what a list says
 * @param before the sentence as the packs are; empty where they say nothing
 * @param after the sentence of the draft; empty where it says nothing
 * @param pointsBefore what it costs now
 * @param pointsAfter what it would cost
 */
public record Reason(
    String id,
    Words name,
    Words before,
    Words after,
    BigDecimal pointsBefore,
    BigDecimal pointsAfter) {
  private static final Words NOTHING = new Words("", "");

  /** Where two decisions differ that these slices made. */
  static List<Reason> between(Decision before, Slice was, Decision after, Slice is) {
    List<Reason> reasons = new ArrayList<>();
    findings(before, new Sentences(was), after, new Sentences(is), reasons);
    if (before.result() instanceof Decision.Coloured a
        && after.result() instanceof Decision.Coloured b) {
      caps(a.caps(), b.caps(), reasons);
    } else if (before.result() instanceof Decision.Listed a
        && after.result() instanceof Decision.Listed b) {
      reasons.add(plain("", NOTHING, joined(a.because()), joined(b.because())));
    }
    return List.copyOf(reasons);
  }

  private static void findings(
      Decision before, Sentences was, Decision after, Sentences is, List<Reason> reasons) {
    Map<String, Finding> old = new LinkedHashMap<>();
    before.findings().forEach(finding -> old.put(finding.id(), finding));
    for (Finding now : after.findings()) {
      Finding then = old.remove(now.id());
      if (then == null || differ(then, now)) {
        reasons.add(reason(then, was, now, is));
      }
    }
    old.values().forEach(gone -> reasons.add(reason(gone, was, null, is)));
  }

  private static boolean differ(Finding a, Finding b) {
    return a.outcome() != b.outcome() || a.points().compareTo(b.points()) != 0;
  }

  private static Reason reason(
      @Nullable Finding then, Sentences was, @Nullable Finding now, Sentences is) {
    String id = Objects.requireNonNull(then == null ? now : then).id();
    return new Reason(
        id,
        now == null ? was.name(id) : is.name(id),
        then == null ? NOTHING : was.of(then),
        now == null ? NOTHING : is.of(now),
        then == null ? BigDecimal.ZERO : then.points(),
        now == null ? BigDecimal.ZERO : now.points());
  }

  private static void caps(List<Cap> before, List<Cap> after, List<Reason> reasons) {
    Map<String, Cap> old = new LinkedHashMap<>();
    before.forEach(cap -> old.put(cap.id(), cap));
    for (Cap now : after) {
      Cap then = old.remove(now.id());
      if (then == null || !then.atMost().equals(now.atMost())) {
        reasons.add(plain(now.id(), NOTHING, then == null ? NOTHING : said(then), said(now)));
      }
    }
    old.values().forEach(gone -> reasons.add(plain(gone.id(), NOTHING, said(gone), NOTHING)));
  }

  private static Words said(Cap cap) {
    return new Words(
        cap.because().zh() + "（" + cap.atMost() + "）",
        cap.because().en() + " (" + cap.atMost() + ")");
  }

  private static Words joined(List<Words> said) {
    return new Words(
        String.join("；", said.stream().map(Words::zh).toList()),
        String.join("; ", said.stream().map(Words::en).toList()));
  }

  private static Reason plain(String id, Words name, Words before, Words after) {
    return new Reason(id, name, before, after, BigDecimal.ZERO, BigDecimal.ZERO);
  }
}
