package wuse.app.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static wuse.app.shelf.Release.State.APPROVED;
import static wuse.app.shelf.Release.State.HELD;
import static wuse.app.shelf.Release.State.RETURNED;
import static wuse.app.shelf.Release.State.SUBMITTED;
import static wuse.app.shelf.Release.State.WITHDRAWN;
import static wuse.app.shelf.Release.Step.APPROVE;
import static wuse.app.shelf.Release.Step.LIFT;
import static wuse.app.shelf.Release.Step.RETURN;
import static wuse.app.shelf.Release.Step.WITHDRAW;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wuse.app.shelf.Release.State;
import wuse.app.shelf.Release.Step;

class ReleaseTest {
  private static final Map<State, Map<Step, State>> TABLE =
      Map.of(
          SUBMITTED, Map.of(APPROVE, APPROVED, RETURN, RETURNED, WITHDRAW, WITHDRAWN),
          HELD, Map.of(LIFT, SUBMITTED, RETURN, RETURNED, WITHDRAW, WITHDRAWN),
          APPROVED, Map.of(),
          RETURNED, Map.of(),
          WITHDRAWN, Map.of());

  @Test
  void every_step_leads_where_the_table_says_and_nowhere_else() {
    for (State state : State.values()) {
      for (Step step : Step.values()) {
        State next = TABLE.get(state).get(step);
        assertThat(state.after(step).orElse(null)).as("%s %s", state, step).isEqualTo(next);
      }
      assertThat(state.isOpen()).isEqualTo(!TABLE.get(state).isEmpty());
    }
  }

  @Test
  void exactly_the_share_is_not_too_many() {
    BigDecimal tenth = new BigDecimal("0.10");
    assertThat(gates(10, 1).exceeds(tenth)).isFalse();
    assertThat(gates(10, 2).exceeds(tenth)).isTrue();
    assertThat(gates(0, 0).exceeds(BigDecimal.ZERO)).isFalse();
    assertThat(gates(100, 1).exceeds(BigDecimal.ZERO)).isTrue();
  }

  private static Gates gates(int compared, int worse) {
    Gates.Moves moves = new Gates.Moves("demo/code", compared, worse, worse);
    return new Gates(
        1,
        List.of("demo/code"),
        new Gates.Check(0, 0),
        new Gates.Cases(4, 0, 999, 1000),
        new Gates.Mutants(2, 3),
        new Gates.Preview(compared, "", true, List.of(moves)));
  }

  @Test
  void shares_are_never_rounded_up() {
    assertThat(gates(1, 0).cases().percent()).isEqualByComparingTo("99.9");
    assertThat(gates(1, 0).mutants().percent()).isEqualByComparingTo("66.6");
    assertThat(new Gates.Cases(1, 0, 11_999, 12_000).percent()).isLessThan(BigDecimal.valueOf(100));
  }
}
