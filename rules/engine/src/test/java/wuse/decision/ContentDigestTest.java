package wuse.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import wuse.dossier.Shipped;

/** Our own canonical writer against a general one (RFC 8785), over the same content. */
class ContentDigestTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "terms: {管理类别: 重点管理}",
        "terms: {管理类别: 重点管理, mon_done_ratio: 0.92, training_score: 70, training_assigned: true}",
        "terms: {管理类别: 登记管理, falsification_confirmed: true, auto_monitoring_required: true}",
        "facts: []\nprevious: {asOf: 2026-11-19, colour: 绿, effectiveColour: 绿, holds: []}",
        "facts: []\nterms: {管理类别: 简化管理}\ncovers: []",
      })
  void equals_a_general_canonicalizer(String dossier) throws Exception {
    Decision decision =
        Shipped.decision(Shipped.ecoCode(), "enterprise: {id: U1}\n" + dossier + "\n");

    assertSame(decision);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "terms: {applied_on: 2026-11-20, eco_colour: 绿}",
        "terms: {malicious_on: 2026-01-15}",
        "terms: {join_confirmed_on: 2026-02-10, case_filed_on: 2026-11-15}",
      })
  void of_a_roster_too(String dossier) throws Exception {
    assertSame(
        Shipped.decision(
            Shipped.pack("national/positive-list"), "enterprise: {id: U1}\n" + dossier + "\n"));
  }

  private static void assertSame(Decision decision) throws IOException, NoSuchAlgorithmException {
    String canonical =
        new JsonCanonicalizer(JSON.writeValueAsString(content(decision))).getEncodedString();
    byte[] bytes = canonical.getBytes(StandardCharsets.UTF_8);

    assertThat(ContentDigest.canonical(decision)).isEqualTo(canonical);
    assertThat(decision.contentDigest())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
  }

  /** In any order: the canonicalizer sorts. Decimals are strings, absent values are left out. */
  private static Map<String, Object> content(Decision decision) {
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("result", result(decision.result()));
    content.put("findings", decision.findings().stream().map(ContentDigestTest::finding).toList());
    content.put("carried", carried(decision.carried()));
    return content;
  }

  private static Map<String, Object> finding(Finding finding) {
    return map(
        "id",
        finding.id(),
        "outcome",
        finding.outcome().word(),
        "points",
        number(finding.points()),
        "basis",
        finding.basis());
  }

  private static Map<String, Object> result(Decision.Result result) {
    if (result instanceof Decision.Listed listed) {
      return map(
          "state",
          listed.state(),
          "since",
          listed.since(),
          "until",
          listed.until(),
          "earliestAgain",
          listed.earliestAgain(),
          "privileges",
          listed.privileges());
    }
    Decision.Coloured coloured = (Decision.Coloured) result;
    Map<String, Object> categories = new LinkedHashMap<>();
    coloured.categories().forEach(c -> categories.put(c.category(), number(c.score())));
    return map(
        "colour",
        coloured.colour(),
        "score",
        coloured.score() == null ? null : number(coloured.score()),
        "categories",
        categories,
        "caps",
        coloured.caps().stream().map(c -> map("id", c.id(), "atMost", c.atMost())).toList());
  }

  private static Map<String, Object> carried(Carried carried) {
    Carried.Pending pending = carried.pending();
    return map(
        "colour",
        carried.colour(),
        "effectiveColour",
        carried.effectiveColour(),
        "pending",
        pending == null
            ? null
            : map(
                "colour",
                pending.colour(),
                "noticed",
                pending.noticed(),
                "answerBy",
                pending.answerBy(),
                "effectiveOn",
                pending.effectiveOn()),
        "lastDowngrade",
        carried.lastDowngrade(),
        "holds",
        carried.holds().stream().map(ContentDigestTest::hold).toList(),
        "state",
        carried.state(),
        "since",
        carried.since(),
        "until",
        carried.until(),
        "earliestAgain",
        carried.earliestAgain());
  }

  private static Map<String, Object> hold(Carried.Hold hold) {
    return map(
        "id",
        hold.id(),
        "atMost",
        hold.atMost(),
        "from",
        hold.from(),
        "until",
        hold.until(),
        "released",
        hold.released(),
        "firstSeen",
        hold.firstSeen() ? true : null);
  }

  private static String number(java.math.BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      Object value = pairs[i + 1];
      if (value != null) {
        boolean plain = value instanceof Boolean || value instanceof List || value instanceof Map;
        map.put((String) pairs[i], plain ? value : value.toString());
      }
    }
    return map;
  }
}
