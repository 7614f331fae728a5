package wuse.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import wuse.policy.Fault;
import wuse.policy.FaultPage;

/** For each code of dossiers one that is refused for it, and the same mended. */
public final class RefusedDossiers {
  private static final String FACT =
      "facts:\n  - {kind: 行政处罚, occurred: 2026-01-05, 决定书文号: 1号, 种类: 罚款, %s状态: 正常}\n";

  /** A text, what in it is wrong, and what stands there when it is mended. */
  private record Example(String text, String wrong, String right) {
    String broken() {
      return text.formatted(wrong);
    }

    String mended() {
      return text.formatted(right);
    }
  }

  private static final Map<String, Example> ALL =
      Map.ofEntries(
          Map.entry("W0801", new Example("{\"enterprise\": {\"id\": \"U1\"}%s}\n", ", ", "")),
          terms("W0802", "penalty_count_12m: %s", "1.5", "1"),
          terms("W0803", "mgmt_category: 重点管理%s", "\n  管理类别: 简化管理", ""),
          terms("W0804", "penalty_count_12m:%s", "", " 0"),
          rest("W0805", FACT.formatted("").replace("2026-01-05", "%s"), "2026-12-01", "2026-11-01"),
          fact("W0806", "recorded: %s, ", "昨天", "2026-01-06"),
          rest("W0807", "releases:\n  - {indicator: %s, on: 2026-10-15}\n", "E3", "E03"),
          rest("W0808", "previous: {%s: {asOf: 2026-11-19, colour: 绿}}\n", "ecocode", "eco-code"),
          rest("W0809", "previous: {asOf: %s, colour: 绿}\n", "2026-11-21", "2026-11-19"),
          terms("W0810", "mon_done_ratio: %s", "\"0.92\"", "0.92"),
          fact("W0811", "罚款金额: %s, ", "十二万", "120000"),
          unit("W0812", "统一社会信用代码: %s", "91330483", "91330483MA28A1234K"),
          rest("W0813", FACT.formatted("").replace("种类: 罚款", "种类: %s"), "警示", "警告"),
          unit("W0814", "区划: %s", "桐乡县", "\"330483\""),
          unit("W0815", "统一社会信用代码: %s", "91330483MA28A12345", "91330483MA28A1234K"),
          fact("W0816", "罚款金额: %s, ", "-5", "5"),
          unit("W0817", "经度: %s", "220", "120.5"),
          rest(
              "W0818",
              "covers:\n  - {kind: 行政处罚, from: 2026-01-01, to: %s}\n",
              "2025-01-01",
              "2026-11-01"),
          rest(
              "W0819",
              "facts:\n  - {kind: 行政处罚, occurred: 2026-01-05, %s种类: 警告, 状态: 正常}\n",
              "",
              "决定书文号: 1号, "),
          rest(
              "W0820",
              "facts:\n  - {kind: 排放口, occurred: 2026-01-01, 编号: %s, 介质: 废气}\n",
              "DA001" + "0".repeat(60),
              "DA001"),
          Map.entry(
              "W0821",
              new Example(
                  "{\"enterprise\": {\"id\": \"U1\", \"地址\": \"一路%s二号\"}}\n", "\\u0000", "")),
          fact("W0822", "%s, ", "罚款万元: 5", "罚款金额: 50000"));

  private RefusedDossiers() {}

  private static Map.Entry<String, Example> rest(
      String code, String text, String wrong, String right) {
    return Map.entry(code, new Example("enterprise: {id: U1}\n" + text, wrong, right));
  }

  private static Map.Entry<String, Example> terms(
      String code, String text, String wrong, String right) {
    return rest(code, "terms:\n  " + text + "\n", wrong, right);
  }

  private static Map.Entry<String, Example> fact(
      String code, String text, String wrong, String right) {
    return rest(code, FACT.formatted(text), wrong, right);
  }

  private static Map.Entry<String, Example> unit(
      String code, String text, String wrong, String right) {
    return Map.entry(code, new Example("enterprise: {id: U1, " + text + "}\n", wrong, right));
  }

  /** The example as the manual shows it; fails where it lacks the fault or its twin is refused. */
  public static String page(String code) {
    Example example = ALL.getOrDefault(code, new Example("%s", "", ""));
    String name = example.text().startsWith("{") ? "dossier.json" : "dossier.yaml";
    List<Fault> faults =
        Shipped.entries(name, example.broken()).stream()
            .filter(Entry.Refused.class::isInstance)
            .flatMap(entry -> ((Entry.Refused) entry).faults().stream())
            .filter(fault -> fault.code().equals(code))
            .toList();
    assertThat(faults).as(code + " " + example.broken()).isNotEmpty();
    assertThat(Shipped.entries(name, example.mended()))
        .allSatisfy(entry -> assertThat(entry).isInstanceOf(Entry.Accepted.class));
    Map<String, byte[]> files = Map.of(name, example.broken().getBytes(StandardCharsets.UTF_8));
    StringBuilder page = new StringBuilder();
    page.append("== file ").append(name).append("\n== broken\n").append(example.broken());
    page.append("== mended\n").append(example.mended());
    for (String lang : List.of("zh", "en")) {
      page.append("== ").append(lang).append('\n');
      page.append(new FaultPage().text(List.of(faults.get(0)), files, lang));
    }
    return page.toString();
  }
}
