package wuse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GridTest {
  @Test
  void columns_stand_under_each_other_whatever_their_script() {
    String text =
        new Grid(" ").row("污染物", "COD", "x").row("pH", "氨氮（NH₃-N）", "y").row("㎎", "", "").text();

    assertThat(text).isEqualTo(" 污染物  COD            x\n pH      氨氮（NH₃-N）  y\n ㎎\n");
  }
}
