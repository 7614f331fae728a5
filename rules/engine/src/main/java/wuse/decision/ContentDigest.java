package wuse.decision;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Canonical JSON (RFC 8785: sorted keys, no blanks; decimals as plain strings without trailing
 * zeros, ISO dates, absent values left out) of what a decision says, and its SHA-256. Written by
 * hand because a night writes a million of them; a test holds it equal to a general canonicalizer.
 */
final class ContentDigest {
  private final StringBuilder json = new StringBuilder(8192);

  private ContentDigest() {}

  static String of(Decision decision) {
    try {
      byte[] bytes = canonical(decision).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static String canonical(Decision decision) {
    ContentDigest digest = new ContentDigest();
    digest.decision(decision);
    return digest.json.toString();
  }

  private void decision(Decision decision) {
    json.append('{').append("\"carried\":");
    carried(decision.carried());
    json.append(",\"findings\":[");
    for (Finding finding : decision.findings()) {
      finding(finding);
      json.append(',');
    }
    closeList();
    json.append(",\"result\":");
    result(decision.result());
    json.append('}');
  }

  private void carried(Carried carried) {
    json.append('{');
    text("colour", carried.colour());
    day("earliestAgain", carried.earliestAgain());
    text("effectiveColour", carried.effectiveColour());
    json.append("\"holds\":[");
    for (Carried.Hold hold : carried.holds()) {
      hold(hold);
      json.append(',');
    }
    closeList();
    json.append(',');
    day("lastDowngrade", carried.lastDowngrade());
    Carried.Pending pending = carried.pending();
    if (pending != null) {
      json.append("\"pending\":");
      pending(pending);
      json.append(',');
    }
    day("since", carried.since());
    text("state", carried.state());
    day("until", carried.until());
    closeObject();
  }

  private void hold(Carried.Hold hold) {
    json.append('{');
    text("atMost", hold.atMost());
    if (hold.firstSeen()) {
      json.append("\"firstSeen\":true,");
    }
    day("from", hold.from());
    text("id", hold.id());
    day("released", hold.released());
    day("until", hold.until());
    closeObject();
  }

  private void pending(Carried.Pending pending) {
    json.append('{');
    day("answerBy", pending.answerBy());
    text("colour", pending.colour());
    day("effectiveOn", pending.effectiveOn());
    day("noticed", pending.noticed());
    closeObject();
  }

  private void finding(Finding finding) {
    json.append("{\"basis\":[");
    words(finding.basis());
    json.append("],");
    text("id", finding.id());
    text("outcome", finding.outcome().word());
    number("points", finding.points());
    closeObject();
  }

  private void result(Decision.Result result) {
    if (result instanceof Decision.Coloured coloured) {
      coloured(coloured);
    } else {
      listed((Decision.Listed) result);
    }
  }

  private void coloured(Decision.Coloured coloured) {
    json.append("{\"caps\":[");
    for (Cap cap : coloured.caps()) {
      json.append('{');
      text("atMost", cap.atMost());
      text("id", cap.id());
      closeObject();
      json.append(',');
    }
    closeList();
    json.append(",\"categories\":{");
    coloured.categories().stream()
        .sorted((a, b) -> a.category().compareTo(b.category()))
        .forEach(category -> number(category.category(), category.score()));
    closeObject();
    json.append(',');
    text("colour", coloured.colour());
    number("score", coloured.score());
    closeObject();
  }

  private void listed(Decision.Listed listed) {
    json.append('{');
    day("earliestAgain", listed.earliestAgain());
    json.append("\"privileges\":").append(listed.privileges()).append(',');
    day("since", listed.since());
    text("state", listed.state());
    day("until", listed.until());
    closeObject();
  }

  private void words(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      json.append(i == 0 ? "" : ",");
      quoted(words.get(i));
    }
  }

  private void text(String key, @Nullable String value) {
    if (value != null) {
      json.append('"').append(key).append("\":");
      quoted(value);
      json.append(',');
    }
  }

  private void day(String key, @Nullable LocalDate value) {
    text(key, value == null ? null : value.toString());
  }

  private void number(String key, @Nullable BigDecimal value) {
    text(key, value == null ? null : plain(value));
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }

  /**
   * Only quotation marks and backslashes can occur in our words; control characters are refused
   * when they are read.
   */
  private void quoted(String value) {
    json.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\');
      }
      json.append(c);
    }
    json.append('"');
  }

  private void closeList() {
    dropComma();
    json.append(']');
  }

  private void closeObject() {
    dropComma();
    json.append('}');
  }

  private void dropComma() {
    if (json.charAt(json.length() - 1) == ',') {
      json.setLength(json.length() - 1);
    }
  }
}
