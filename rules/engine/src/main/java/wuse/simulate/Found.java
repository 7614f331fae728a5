package wuse.simulate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import wuse.decision.Decision;
import wuse.decision.Finding;

/** What a decision says, as cases write it. */
final class Found {
  private static final int PLACES = 4;

  private final Decision decision;

  Found(Decision decision) {
    this.decision = decision;
  }

  String of(Expected expected) {
    return switch (expected.aspect()) {
      case POINTS -> finding(expected.subject()).map(f -> plain(f.points())).orElse("?");
      case OUTCOME -> finding(expected.subject()).map(f -> f.outcome().word()).orElse("?");
      case BASIS -> finding(expected.subject()).map(f -> listed(f.basis())).orElse("?");
      case APPLICABLE ->
          String.valueOf(
              decision.findings().size() - decision.count(Finding.Outcome.NOT_APPLICABLE));
      case UNDECIDED -> String.valueOf(decision.count(Finding.Outcome.UNDECIDED));
      case IN_FORCE -> "true";
      case VERSION -> decision.packVersion();
      case EFFECTIVE_COLOUR -> text(decision.carried().effectiveColour());
      case PENDING -> pending();
      case HOLDS ->
          listed(decision.carried().holds().stream().map(h -> h.id() + " " + h.until()).toList());
      default -> ofResult(expected);
    };
  }

  private String pending() {
    return Optional.ofNullable(decision.carried().pending())
        .map(p -> p.colour() + " " + text(p.effectiveOn()))
        .orElse(Expected.NOTHING);
  }

  private String ofResult(Expected expected) {
    return decision.result() instanceof Decision.Coloured coloured
        ? ofColoured(coloured, expected)
        : ofListed((Decision.Listed) decision.result(), expected);
  }

  private static String ofColoured(Decision.Coloured coloured, Expected expected) {
    return switch (expected.aspect()) {
      case COLOUR -> coloured.colour();
      case SCORE -> coloured.score() == null ? Expected.NOTHING : plain(coloured.score());
      case CAPS -> listed(coloured.caps().stream().map(c -> c.id() + " " + c.atMost()).toList());
      case CATEGORY ->
          coloured.categories().stream()
              .filter(c -> c.category().equals(expected.subject()))
              .map(c -> plain(c.score()))
              .findFirst()
              .orElse("?");
      default -> "?";
    };
  }

  private static String ofListed(Decision.Listed listed, Expected expected) {
    return switch (expected.aspect()) {
      case STATE -> listed.state();
      case SINCE -> text(listed.since());
      case UNTIL -> text(listed.until());
      case EARLIEST_AGAIN -> text(listed.earliestAgain());
      default -> "?";
    };
  }

  private Optional<Finding> finding(String id) {
    return decision.findings().stream().filter(f -> f.id().equals(id)).findFirst();
  }

  private static String listed(List<String> words) {
    return words.stream().sorted().collect(Collectors.joining("、", "[", "]"));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static String text(@Nullable Object value) {
    return value == null ? Expected.NOTHING : value.toString();
  }

  /** Whether the two say the same; numbers by value, a share to the four decimals it is written. */
  static boolean same(String expected, String found) {
    if (expected.equals(found)) {
      return true;
    }
    BigDecimal wanted = number(expected);
    BigDecimal got = number(found);
    return wanted != null
        && got != null
        && got.setScale(Math.max(PLACES, wanted.scale()), RoundingMode.HALF_UP).compareTo(wanted)
            == 0;
  }

  private static @Nullable BigDecimal number(String text) {
    if (text.isEmpty() || "-0123456789".indexOf(text.charAt(0)) < 0) {
      return null;
    }
    try {
      return new BigDecimal(text);
    } catch (NumberFormatException word) {
      return null;
    }
  }
}
