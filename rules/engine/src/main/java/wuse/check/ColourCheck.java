package wuse.check;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import wuse.policy.Colour;
import wuse.policy.Scheme.ColourFrom;

/** Whether the colours go down from best to worst and every score has one. */
final class ColourCheck {
  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  private final List<ColourFrom> colours;
  private final FaultList faults;

  ColourCheck(List<ColourFrom> colours, FaultList faults) {
    this.colours = colours;
    this.faults = faults;
  }

  void check() {
    if (colours.isEmpty()) {
      return;
    }
    for (int i = 1; i < colours.size(); i++) {
      check(colours.get(i - 1), colours.get(i));
    }
    checkEnds(colours.get(0), colours.get(colours.size() - 1));
  }

  private void check(ColourFrom better, ColourFrom worse) {
    String first = better.colour().zh();
    String second = worse.colour().zh();
    if (!worse.colour().worseThan(better.colour())) {
      faults.errorBeside("W0334", worse.at(), better.at(), second, first);
    } else if (worse.min().compareTo(better.min()) > 0) {
      faults.errorBeside(
          "W0312", worse.at(), better.at(), second, plain(worse.min()), first, plain(better.min()));
    } else if (worse.min().compareTo(better.min()) == 0) {
      faults.errorBeside("W0341", worse.at(), better.at(), second, first, plain(worse.min()));
    }
  }

  private void checkEnds(ColourFrom best, ColourFrom worst) {
    if (worst.min().signum() > 0) {
      faults.error("W0311", worst.at(), plain(worst.min()));
    }
    if (best.min().compareTo(FULL) > 0) {
      faults.error("W0340", best.at(), best.colour().zh(), plain(best.min()));
    }
    Set<Colour> missing = EnumSet.allOf(Colour.class);
    colours.forEach(one -> missing.remove(one.colour()));
    for (Colour colour : missing) {
      faults.error("W0333", worst.at(), colour.zh());
    }
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
