package wuse.app.scenario;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.zh_cn.假如;
import io.cucumber.java.zh_cn.那么;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import wuse.policy.Term;

/**
 * 术语: the values that a dossier gives to terms, and what a term comes to. A value is written as an
 * officer writes it: 20, 0.95, 是, 否, 2026-10-12, 有效.
 */
public final class TermSteps {
  private final Scene scene;

  TermSteps(Scene scene) {
    this.scene = scene;
  }

  @假如("企业{string}为 {word}")
  public void term(String name, String value) {
    scene.trial().term(name, Written.value(scene.trial().termNamed(name), value));
  }

  @假如("企业{string}为空")
  public void emptyTerm(String name) {
    scene.trial().term(name, "");
  }

  @假如("企业{string}为 {word} {word}")
  public void termWithUnit(String name, String value, String unit) {
    Term term = scene.trial().termNamed(name);
    Told.same("unit", term.unit(), Written.unit(unit));
    scene.trial().term(name, Written.value(term, value));
  }

  @假如("企业{string}因事由{string}为 {word}")
  public void termOfEvent(String name, String event, String value) {
    Object plain = Written.value(scene.trial().termNamed(name), value);
    scene.trial().term(name, Map.of("value", plain, "event", event));
  }

  @假如("企业{string}有:")
  public void entries(String name, DataTable rows) {
    List<Map<String, Object>> entries = new ArrayList<>();
    for (Map<String, String> row : rows.asMaps()) {
      entries.add(Map.of("name", row.get("名称"), "on", row.get("日期")));
    }
    scene.trial().term(name, entries);
  }

  @假如("企业{string}一项也没有")
  public void noEntries(String name) {
    scene.trial().term(name, List.of());
  }

  @假如("企业没有{string}的数据")
  public void withoutTerm(String name) {
    scene.trial().withoutTerm(name);
  }

  @那么("术语{string}的值为 {word}")
  public void value(String name, String expected) {
    String found = scene.trial().value(name).orElse(null);
    if (found == null || !Written.same(found, expected)) {
      Told.same("value", expected, found);
    }
  }

  @那么("术语{string}没有值")
  public void noValue(String name) {
    Told.same("value", null, scene.trial().value(name).orElse(null));
  }
}
