package wuse.compile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wuse.facts.Dossier;
import wuse.facts.Fact;
import wuse.facts.FactKind;
import wuse.facts.Known;
import wuse.facts.Obtainer;
import wuse.facts.Origin;
import wuse.facts.Standing;
import wuse.facts.UnitId;
import wuse.facts.Vouching;

/** The file of one unit, written fact by fact; each fact goes by the key under which it was put. */
final class UnitFile {
  static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private final UnitId unit;
  private final List<Fact> facts = new ArrayList<>();

  UnitFile(String unit) {
    this.unit = new UnitId(unit);
  }

  /**
   * @param values field, value, field, value …
   */
  UnitFile put(String key, String kind, String occurred, String... values) {
    Map<String, Object> fields = new HashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      fields.put(values[i], values[i + 1]);
    }
    facts.add(FactKind.named(kind).orElseThrow().create(known(key, occurred), fields));
    return this;
  }

  UnitFile problem(String key, String occurred, String category) {
    return put(key, "问题", occurred, "类别", category, "程度", "一般", "发现方式", "现场检查");
  }

  UnitFile penalty(String key, String occurred, String yuan) {
    return put(key, "行政处罚", occurred, "决定书文号", key, "种类", "罚款", "罚款金额", yuan, "状态", "正常");
  }

  private Known known(String key, String occurred) {
    return new Known(
        unit,
        key,
        LocalDate.parse(occurred),
        Instant.EPOCH,
        new Origin("台账", ""),
        Standing.MANAGED,
        Obtainer.OFFICER,
        null);
  }

  Dossier dossier() {
    return Dossier.of(unit, facts, Vouching.everything(), Instant.EPOCH);
  }
}
