package wuse.app.scenario;

import io.cucumber.java.zh_cn.那么;
import java.time.LocalDate;
import wuse.policy.Pack;

/** 名单: where a unit stands on a list, since when, why, and how it is inspected there. */
public final class ListSteps {
  private final Scene scene;

  ListSteps(Scene scene) {
    this.scene = scene;
  }

  @那么("名单状态为{string}")
  public void state(String state) {
    Told.same("state", state, scene.trial().listed().state());
  }

  @那么("该状态自 {word} 起")
  public void since(String since) {
    Told.same("since", LocalDate.parse(since), scene.trial().listed().since());
  }

  @那么("该状态至 {word} 止")
  public void until(String until) {
    Told.same("until", LocalDate.parse(until), scene.trial().listed().until());
  }

  @那么("最早可再申请日为 {word}")
  public void again(String day) {
    Told.same("again", LocalDate.parse(day), scene.trial().listed().earliestAgain());
  }

  @那么("清单待遇停止")
  public void privilegesOff() {
    Told.same("privileges", false, scene.trial().listed().privileges());
  }

  @那么("享受清单待遇")
  public void privilegesOn() {
    Told.same("privileges", true, scene.trial().listed().privileges());
  }

  @那么("理由含{string}")
  public void because(String words) {
    Told.mentions("because", words, scene.trial().listed().because());
  }

  @那么("检查安排含{string}")
  public void stays(String words) {
    Pack.Roster roster = (Pack.Roster) Policies.pack(scene.trial().packPath());
    Told.mentions("stays", words, roster.versions().on(scene.trial().day()).orElseThrow().stays());
  }
}
