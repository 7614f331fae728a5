package wuse.grading;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import wuse.decision.Decision;
import wuse.policy.Words;

/** The states of a roster, as decisions write them. */
public enum RosterState {
  NOT_APPLIED("未申请"),
  UNFIT("不符合"),
  PROPOSED("建议纳入"),
  MEMBER("在册"),
  SUSPENDED("暂停"),
  REMOVAL_PROPOSED("建议移出"),
  REMOVED("移出"),
  BARRED("禁入"),
  EXPIRED("到期"),
  AWAITING_DATA("待补数据");

  private static final Set<String> MEMBERS = Set.of(MEMBER.zh, SUSPENDED.zh, REMOVAL_PROPOSED.zh);
  private static final Set<String> LEFT = Set.of(REMOVED.zh, EXPIRED.zh);

  private final String zh;

  RosterState(String zh) {
    this.zh = zh;
  }

  /** The Chinese word, as decisions write it. */
  public String zh() {
    return zh;
  }

  /** The result that says this state; privileges are for members whom nothing holds. */
  Decision.Listed listed(
      @Nullable LocalDate since,
      @Nullable LocalDate until,
      @Nullable LocalDate earliestAgain,
      List<Words> because) {
    return new Decision.Listed(
        zh, since, until, earliestAgain, this == MEMBER, List.copyOf(because));
  }

  /** Whether a unit in this state is on the list, with or without its privileges. */
  static boolean isMember(String state) {
    return MEMBERS.contains(state);
  }

  /** Whether a unit in this state was on the list until the state began. */
  static boolean hasLeft(String state) {
    return LEFT.contains(state);
  }

  /** Whether a unit in this state is or was on the list and its removal has not been proposed. */
  static boolean isUnproposed(@Nullable String state) {
    return MEMBER.zh.equals(state) || SUSPENDED.zh.equals(state) || EXPIRED.zh.equals(state);
  }
}
