package wuse.app.shelf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import wuse.app.account.Entry;
import wuse.facts.Named;

/**
 * 发布单: a set of policies on its way to the shelf.
 *
 * @param files digest of the policies handed in
 * @param base digest of the policies that they were held against
 * @param prior digest of the version that the new one will follow; empty for the first
 * @param from first day in force
 * @param drafter who wrote it
 * @param submitter who handed it in
 */
public record Release(
    int no,
    State state,
    String files,
    String base,
    String prior,
    LocalDate from,
    String drafter,
    String submitter,
    Instant submitted,
    String note,
    Gates gates) {

  /** How far it has come. */
  public enum State implements Named {
    /** Waits for a second person. */
    SUBMITTED("待批准"),
    /** Moves more units than the brake allows: waits for somebody who answers for that. */
    HELD("待放行"),
    APPROVED("已批准"),
    RETURNED("已退回"),
    WITHDRAWN("已撤回");

    private static final Map<State, Map<Step, State>> WAYS =
        new EnumMap<>(
            Map.of(
                SUBMITTED,
                Map.of(Step.APPROVE, APPROVED, Step.RETURN, RETURNED, Step.WITHDRAW, WITHDRAWN),
                HELD,
                Map.of(Step.LIFT, SUBMITTED, Step.RETURN, RETURNED, Step.WITHDRAW, WITHDRAWN)));

    private final String zh;

    State(String zh) {
      this.zh = zh;
    }

    @Override
    public String zh() {
      return zh;
    }

    /** Where a step leads from here; empty where it cannot be taken. */
    public Optional<State> after(Step step) {
      return Optional.ofNullable(WAYS.getOrDefault(this, Map.of()).get(step));
    }

    /** Whether somebody still has to do something. */
    public boolean isOpen() {
      return WAYS.containsKey(this);
    }
  }

  /** What persons do with it. */
  public enum Step implements Named {
    SUBMIT("提交", Entry.What.RELEASE_SUBMITTED),
    LIFT("放行", Entry.What.RELEASE_LIFTED),
    APPROVE("批准", Entry.What.RELEASE_APPROVED),
    RETURN("退回", Entry.What.RELEASE_RETURNED),
    WITHDRAW("撤回", Entry.What.RELEASE_WITHDRAWN);

    private final String zh;
    private final Entry.What what;

    Step(String zh, Entry.What what) {
      this.zh = zh;
      this.what = what;
    }

    /** As the journal calls it. */
    Entry.What what() {
      return what;
    }

    @Override
    public String zh() {
      return zh;
    }
  }

  /**
   * A step that was taken.
   *
   * @param standsFor the approver whose deputy took it; empty where nobody's
   * @param said why; may be empty
   */
  public record Taken(Step step, String person, String standsFor, String said, Instant at) {}
}
