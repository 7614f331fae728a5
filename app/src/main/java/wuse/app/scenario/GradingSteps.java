package wuse.app.scenario;

import io.cucumber.java.zh_cn.当;
import java.time.LocalDate;

/** 评定: grading on a day, or night by night with what each night carries to the next. */
public final class GradingSteps {
  private final Scene scene;

  GradingSteps(Scene scene) {
    this.scene = scene;
  }

  @当("计分")
  public void grade() {
    scene.trial().grade();
    scene.tell();
  }

  @当("在 {word} 计分")
  public void gradeOn(String day) {
    scene.trial().day(LocalDate.parse(day));
    grade();
  }

  @当("逐夜计分至 {word}")
  public void gradeNightly(String until) {
    LocalDate last = LocalDate.parse(until);
    for (LocalDate day = scene.trial().day(); !day.isAfter(last); day = day.plusDays(1)) {
      scene.trial().day(day);
      scene.trial().grade();
    }
    scene.trial().day(last);
    scene.tell();
  }
}
