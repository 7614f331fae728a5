package wuse.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wuse.decision.Finding.Outcome;
import wuse.decision.Finding.Read;
import wuse.facts.FactId;
import wuse.facts.snapshot.BrokenBlock;
import wuse.facts.snapshot.PackedIn;
import wuse.facts.snapshot.PackedOut;

/**
 * The findings of a decision: two bits for each outcome in the order of the roll, then what the
 * missed and the undecided ones say. A fact that several findings rest on is named once.
 */
final class FindingBlocks {
  private static final int VALUE = 1;
  private static final int VOUCHED = 2;
  private static final Outcome[] OUTCOMES = {
    Outcome.MET, Outcome.MISSED, Outcome.UNDECIDED, Outcome.NOT_APPLICABLE
  };

  private final Roll roll;

  FindingBlocks(Roll roll) {
    this.roll = roll;
  }

  void write(List<Finding> findings, PackedOut out) {
    requireOfTheRoll(findings);
    for (int i = 0; i < findings.size(); i += 4) {
      int bits = 0;
      for (int j = i; j < Math.min(i + 4, findings.size()); j++) {
        bits |= bits(findings.get(j).outcome()) << 2 * (j - i);
      }
      out.octet(bits);
    }
    Map<FactId, Integer> facts = new HashMap<>();
    for (Finding finding : findings) {
      if (finding instanceof Finding.Missed missed) {
        missed(missed, facts, out);
      } else if (finding instanceof Finding.Undecided undecided) {
        reads(undecided.missing(), out);
      }
    }
  }

  private static int bits(Outcome outcome) {
    return List.of(OUTCOMES).indexOf(outcome);
  }

  private void requireOfTheRoll(List<Finding> findings) {
    boolean same = findings.size() == roll.entries().size();
    for (int i = 0; same && i < findings.size(); i++) {
      Roll.Entry entry = roll.entries().get(i);
      same =
          findings.get(i).id().equals(entry.id()) && findings.get(i).basis().equals(entry.basis());
    }
    if (!same) {
      throw new IllegalArgumentException("a decision of another slice");
    }
  }

  private void missed(Finding.Missed missed, Map<FactId, Integer> facts, PackedOut out) {
    out.decimal(missed.points()).signed(missed.band());
    reads(missed.read(), out);
    out.unsigned(missed.facts().size());
    for (FactId fact : missed.facts()) {
      Integer known = facts.putIfAbsent(fact, facts.size());
      if (known == null) {
        out.octet(0).fixed(fact.high()).fixed(fact.low());
      } else {
        out.unsigned(known + 1L);
      }
    }
    DecisionBlocks.optional(missed.event(), out, PackedOut::text);
  }

  private void reads(List<Read> reads, PackedOut out) {
    out.unsigned(reads.size());
    for (Read read : reads) {
      roll.write(read.term(), out);
      out.octet((read.value() == null ? 0 : VALUE) | (read.vouched() ? VOUCHED : 0));
      if (read.value() != null) {
        out.text(read.value());
      }
    }
  }

  List<Finding> read(PackedIn in) {
    List<Roll.Entry> entries = roll.entries();
    byte[] bits = in.bytes((entries.size() + 3) / 4);
    List<FactId> facts = new ArrayList<>();
    List<Finding> findings = new ArrayList<>(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      Roll.Entry entry = entries.get(i);
      findings.add(
          switch (OUTCOMES[bits[i / 4] >> 2 * (i % 4) & 3]) {
            case MET -> new Finding.Met(entry.id(), entry.basis());
            case NOT_APPLICABLE -> new Finding.NotApplicable(entry.id(), entry.basis());
            case UNDECIDED -> new Finding.Undecided(entry.id(), reads(in), entry.basis());
            case MISSED -> missed(entry, facts, in);
          });
    }
    return List.copyOf(findings);
  }

  private Finding.Missed missed(Roll.Entry entry, List<FactId> facts, PackedIn in) {
    return new Finding.Missed(
        entry.id(),
        in.decimal(),
        (int) in.signed(),
        reads(in),
        DecisionBlocks.list(in, from -> fact(facts, from)),
        DecisionBlocks.optional(in, PackedIn::text),
        entry.basis());
  }

  private static FactId fact(List<FactId> facts, PackedIn in) {
    int number = in.whole();
    if (number == 0) {
      facts.add(new FactId(in.fixed(), in.fixed()));
      return facts.get(facts.size() - 1);
    }
    if (number > facts.size()) {
      throw new BrokenBlock("unknown fact " + number);
    }
    return facts.get(number - 1);
  }

  private List<Read> reads(PackedIn in) {
    return DecisionBlocks.list(in, this::oneRead);
  }

  private Read oneRead(PackedIn in) {
    String term = roll.read(in);
    int flags = in.octet();
    String value = (flags & VALUE) == 0 ? null : in.text();
    return new Read(term, value, (flags & VOUCHED) != 0);
  }
}
