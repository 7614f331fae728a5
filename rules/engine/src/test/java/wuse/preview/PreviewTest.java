package wuse.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wuse.grading.PackOrder;
import wuse.policy.Manuscript;
import wuse.policy.Pack;
import wuse.simulate.Copied;

class PreviewTest {
  private static final Side SHIPPED = side(Copied.shipped());

  @TempDir Path folder;

  private static Side side(Manuscript manuscript) {
    try {
      return new Side(manuscript.reading());
    } catch (PackOrder.Circle circle) {
      throw new AssertionError(circle);
    }
  }

  private static Preview preview(Units units, Side after) throws Pack.NotInForce {
    return Preview.of(Population.of(units, Units.DAY), SHIPPED, after);
  }

  @Test
  void packs_against_themselves_move_nobody() throws Exception {
    Preview preview = preview(new Units("still", 150, 150), side(Copied.shipped()));
    assertThat(preview.isStill()).isTrue();
    assertThat(preview.units()).isEqualTo(300);
  }

  @Test
  void a_harder_bound_moves_units_to_the_worse_and_every_unit_is_counted_once() throws Exception {
    Side after =
        side(
            Copied.into(folder)
                .with(
                    "zhejiang/tongxiang/eco-code/pack.yaml",
                    "{colour: 绿, min: 90}",
                    "{colour: 绿, min: 95}")
                .read());
    Preview preview = preview(new Units("bound", 0, 400), after);
    Effect eco = preview.effect("zhejiang/tongxiang/eco-code").orElseThrow();
    assertThat(eco.moved()).isPositive().isEqualTo(eco.worse());
    assertThat(eco.before().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(400);
    assertThat(eco.after().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(400);
    assertThat(eco.digestBefore()).isNotEqualTo(eco.digestAfter()).hasSize(64);
  }
}
