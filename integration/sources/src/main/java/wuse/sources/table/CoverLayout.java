package wuse.sources.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wuse.facts.Cover;
import wuse.facts.FactKind;
import wuse.facts.Obtainer;
import wuse.facts.Region;
import wuse.facts.Standing;
import wuse.facts.UnfitFact;
import wuse.facts.UnitId;
import wuse.sources.Vouched;

/** 覆盖: a table in which a source says what it vouches for, for whom and over which days. */
final class CoverLayout implements Layout {
  private static final Names KIND = Names.of(List.of("覆盖类型"));
  private static final Names FROM = Names.of(List.of("覆盖起"));
  private static final Names TO = Names.of(List.of("覆盖止"));
  private static final Names REGION = Names.of(List.of("区划"));
  private static final Names UNIT = Names.of(List.of("排污单位", "单位"));
  private static final Names SOURCE = Names.of(List.of("来源"));
  private static final String NAME = "覆盖";

  static Mapping mapping() {
    return new Mapping(
        NAME,
        NAME,
        List.of(KIND, FROM, TO),
        List.of(),
        Set.of(NAME, "Cover"),
        true,
        4,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new CoverLayout());
  }

  @Override
  public String source(Line line) {
    Entry entry = line.entry(SOURCE);
    return entry == null ? NAME : entry.text();
  }

  @Override
  public Standing standing() {
    return Standing.MANAGED;
  }

  @Override
  public Obtainer by() {
    return Obtainer.SYSTEM;
  }

  @Override
  public @Nullable String together(Line line) {
    return null;
  }

  @Override
  public Said read(List<Line> lines, Setting setting) {
    Line line = lines.get(0);
    Said said = new Said();
    Findings findings = new Findings(null, said.faults());
    String kind = text(line, KIND, "覆盖类型", findings);
    LocalDate from = day(line, FROM, "覆盖起", findings);
    LocalDate to = line.entry(TO) == null ? null : day(line, TO, "覆盖止", findings);
    if (kind == null) {
      findings.missing("覆盖类型", "覆盖类型");
    }
    if (from == null && !findings.faulty("覆盖起")) {
      findings.missing("覆盖起", "覆盖起");
    }
    if (kind != null && from != null && !findings.fatal()) {
      vouch(line, kind, from, to, findings, said);
    }
    return said;
  }

  private void vouch(
      Line line,
      String kind,
      LocalDate from,
      @Nullable LocalDate to,
      Findings findings,
      Said said) {
    try {
      String region = text(line, REGION, "区划", findings);
      String unit = text(line, UNIT, "排污单位", findings);
      said.vouched()
          .add(
              new Vouched(
                  new Cover(kind, from, to, source(line)),
                  region == null ? null : Region.reading(region),
                  unit == null ? Set.of() : Set.of(new UnitId(unit))));
    } catch (UnfitFact unfit) {
      findings.fault(unfit, FactKind.of(wuse.facts.enterprise.UnitProfile.class));
    }
  }

  private static @Nullable String text(Line line, Names names, String field, Findings findings) {
    Entry entry = line.entry(names);
    if (entry == null) {
      return null;
    }
    findings.stands(field, entry);
    return entry.text();
  }

  private static @Nullable LocalDate day(Line line, Names names, String field, Findings findings) {
    String text = text(line, names, field, findings);
    try {
      return text == null ? null : Value.day(text);
    } catch (Unread unread) {
      findings.fault(unread, field, false);
      return null;
    }
  }

  @Override
  public List<Names> names() {
    return List.of(KIND, FROM, TO, REGION, UNIT, SOURCE);
  }
}
