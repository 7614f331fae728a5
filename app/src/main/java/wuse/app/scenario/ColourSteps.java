package wuse.app.scenario;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.zh_cn.那么;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import wuse.decision.Carried;

/** 生态码: the colour, the score and the caps that a grading comes to, and what is announced of it. */
public final class ColourSteps {
  private final Scene scene;

  ColourSteps(Scene scene) {
    this.scene = scene;
  }

  @那么("生态码为{string}")
  public void colour(String colour) {
    Told.same("colour", colour, scene.trial().coloured().colour());
  }

  @那么("对外生效色为{string}")
  public void effective(String colour) {
    Told.same("effective", colour, scene.trial().decision().carried().effectiveColour());
  }

  @那么("拟调整为{string}，自 {word} 起生效")
  public void pending(String colour, String on) {
    Told.same("pending", colour, announced().colour());
    Told.same("pending.on", LocalDate.parse(on), announced().effectiveOn());
  }

  @那么("拟调整为{string}，待人确认")
  public void pendingPerson(String colour) {
    Told.same("pending", colour, announced().colour());
    Told.same("pending.on", null, announced().effectiveOn());
  }

  @那么("没有拟调整")
  public void noPending() {
    Told.same("pending", null, scene.trial().decision().carried().pending());
  }

  @那么("总分为 {word}")
  public void score(String score) {
    Told.same("score", new BigDecimal(score), scene.trial().coloured().score());
  }

  @那么("没有总分")
  public void noScore() {
    Told.same("score", null, scene.trial().coloured().score());
  }

  @那么("分类得分为 {word}、{word}、{word}")
  public void categories(String first, String second, String third) {
    Told.same(
        "categories",
        Stream.of(first, second, third).map(Written::number).toList(),
        scene.trial().coloured().categories().stream()
            .map(category -> Written.number(category.score()))
            .toList());
  }

  @那么("封顶为:")
  public void caps(DataTable expected) {
    List<String> wanted = new ArrayList<>();
    expected.asMaps().forEach(row -> wanted.add(row.get("封顶") + " 至多" + row.get("至多")));
    List<String> found =
        scene.trial().coloured().caps().stream()
            .map(c -> c.id() + " 至多" + c.atMost())
            .sorted()
            .toList();
    Told.same("caps", wanted.stream().sorted().toList(), found);
  }

  @那么("没有封顶")
  public void noCaps() {
    Told.same("caps", List.of(), scene.trial().coloured().caps());
  }

  @那么("标注{string}")
  public void flag(String flag) {
    Told.contains("flags", flag, scene.trial().coloured().flags());
  }

  private Carried.Pending announced() {
    Carried.Pending pending = scene.trial().decision().carried().pending();
    if (pending == null) {
      throw Told.none("pending", "");
    }
    return pending;
  }
}
