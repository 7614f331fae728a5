package wuse.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wuse.decision.Carried.Hold;
import wuse.decision.Carried.Pending;
import wuse.facts.snapshot.BrokenBlock;
import wuse.facts.snapshot.PackedIn;
import wuse.facts.snapshot.PackedOut;
import wuse.policy.Words;

/**
 * The stored form of a decision, some hundred bytes: ids, outcomes, points, values and fact ids.
 * Sentences are not in it; they are rendered by grading again with the stored pack. Shared by
 * threads.
 */
public final class DecisionBlocks {
  private static final int FORM = 1;
  private static final int COLOURED = 0;
  private static final int LISTED = 1;
  private static final Words UNSAID = new Words("", "");

  private final Roll roll;
  private final FindingBlocks findings;

  /**
   * @param roll the names that blocks refer to by number
   */
  public DecisionBlocks(Roll roll) {
    this.roll = roll;
    this.findings = new FindingBlocks(roll);
  }

  /**
   * What a row of a table says beside the block.
   *
   * @param day of the decision
   */
  public record Head(
      String enterprise, String pack, String packVersion, String packDigest, LocalDate day) {}

  /**
   * @throws IllegalArgumentException if the decision is of another slice than the roll
   */
  public byte[] write(Decision decision) {
    PackedOut out = new PackedOut().octet(FORM);
    if (decision.result() instanceof Decision.Coloured coloured) {
      out.octet(COLOURED);
      coloured(coloured, out);
    } else {
      out.octet(LISTED);
      listed((Decision.Listed) decision.result(), out);
    }
    findings.write(decision.findings(), out);
    out.decimal(decision.undecidedShare());
    carried(decision.carried(), out);
    optional(decision.horizon(), out, PackedOut::date);
    return out.toBytes();
  }

  /**
   * The decision without its sentences.
   *
   * @throws BrokenBlock if the bytes are none of this roll
   */
  public Decision read(Head head, byte[] block) {
    PackedIn in = new PackedIn(block);
    if (in.octet() != FORM) {
      throw new BrokenBlock("unknown form of decision");
    }
    Decision.Result result = in.octet() == COLOURED ? coloured(in) : listed(in);
    Decision decision =
        new Decision(
            head.enterprise(),
            head.pack(),
            head.packVersion(),
            head.packDigest(),
            head.day(),
            result,
            findings.read(in),
            in.decimal(),
            carried(in),
            optional(in, PackedIn::date));
    if (!in.atEnd()) {
      throw new BrokenBlock("more bytes than a decision has");
    }
    return decision;
  }

  private void coloured(Decision.Coloured result, PackedOut out) {
    roll.write(result.colour(), out);
    optional(result.score(), out, PackedOut::decimal);
    list(result.categories(), out, this::category);
    list(result.caps(), out, this::cap);
    list(result.flags(), out, (flag, to) -> roll.write(flag, to));
  }

  private void category(Decision.CategoryScore category, PackedOut out) {
    roll.write(category.category(), out);
    out.decimal(category.score()).decimal(category.of());
  }

  private void cap(Cap cap, PackedOut out) {
    roll.write(cap.id(), out);
    roll.write(cap.atMost(), out);
  }

  private Decision.Coloured coloured(PackedIn in) {
    return new Decision.Coloured(
        roll.read(in),
        optional(in, PackedIn::decimal),
        list(
            in,
            from -> new Decision.CategoryScore(roll.read(from), from.decimal(), from.decimal())),
        list(in, from -> new Cap(roll.read(from), roll.read(from), UNSAID)),
        list(in, roll::read));
  }

  private void listed(Decision.Listed result, PackedOut out) {
    roll.write(result.state(), out);
    optional(result.since(), out, PackedOut::date);
    optional(result.until(), out, PackedOut::date);
    optional(result.earliestAgain(), out, PackedOut::date);
    out.octet(result.privileges() ? 1 : 0);
  }

  private Decision.Listed listed(PackedIn in) {
    return new Decision.Listed(
        roll.read(in),
        optional(in, PackedIn::date),
        optional(in, PackedIn::date),
        optional(in, PackedIn::date),
        in.octet() == 1,
        List.of());
  }

  private void carried(Carried carried, PackedOut out) {
    out.date(carried.asOf());
    optional(carried.colour(), out, (to, word) -> roll.write(word, to));
    optional(carried.effectiveColour(), out, (to, word) -> roll.write(word, to));
    optional(carried.pending(), out, (to, pending) -> pending(pending, to));
    optional(carried.lastDowngrade(), out, PackedOut::date);
    list(carried.holds(), out, this::hold);
    optional(carried.state(), out, (to, word) -> roll.write(word, to));
    optional(carried.since(), out, PackedOut::date);
    optional(carried.until(), out, PackedOut::date);
    optional(carried.earliestAgain(), out, PackedOut::date);
  }

  private Carried carried(PackedIn in) {
    return new Carried(
        in.date(),
        optional(in, roll::read),
        optional(in, roll::read),
        optional(in, this::pending),
        optional(in, PackedIn::date),
        list(in, this::hold),
        optional(in, roll::read),
        optional(in, PackedIn::date),
        optional(in, PackedIn::date),
        optional(in, PackedIn::date));
  }

  private void pending(Pending pending, PackedOut out) {
    roll.write(pending.colour(), out);
    out.date(pending.noticed());
    optional(pending.answerBy(), out, PackedOut::date);
    optional(pending.effectiveOn(), out, PackedOut::date);
  }

  private Pending pending(PackedIn in) {
    return new Pending(
        roll.read(in), in.date(), optional(in, PackedIn::date), optional(in, PackedIn::date));
  }

  private void hold(Hold hold, PackedOut out) {
    roll.write(hold.id(), out);
    roll.write(hold.atMost(), out);
    out.date(hold.from()).date(hold.until());
    optional(hold.released(), out, PackedOut::date);
    out.octet(hold.firstSeen() ? 1 : 0);
  }

  private Hold hold(PackedIn in) {
    return new Hold(
        roll.read(in),
        roll.read(in),
        in.date(),
        in.date(),
        optional(in, PackedIn::date),
        in.octet() == 1);
  }

  static <T> void optional(@Nullable T value, PackedOut out, BiConsumer<PackedOut, T> write) {
    out.octet(value == null ? 0 : 1);
    if (value != null) {
      write.accept(out, value);
    }
  }

  static <T> @Nullable T optional(PackedIn in, Function<PackedIn, T> read) {
    return in.octet() == 0 ? null : read.apply(in);
  }

  static <T> void list(List<T> values, PackedOut out, BiConsumer<T, PackedOut> write) {
    out.unsigned(values.size());
    values.forEach(value -> write.accept(value, out));
  }

  static <T> List<T> list(PackedIn in, Function<PackedIn, T> read) {
    int count = in.count();
    List<T> values = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      values.add(read.apply(in));
    }
    return List.copyOf(values);
  }
}
