package wuse.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import wuse.policy.Colour;

/** 好坏: which of two colours or states is the worse for the unit. */
public final class Ranks {
  private static final Map<String, Integer> RANKS =
      Map.ofEntries(
          Map.entry("绿", 0),
          Map.entry("蓝", 10),
          Map.entry("黄", 20),
          // losing a good colour is worse; getting red or orange out of nothing is worse too
          Map.entry(Colour.NOT_RATED, 25),
          Map.entry("橙", 30),
          Map.entry("红", 40),
          Map.entry("在册", 0),
          Map.entry("建议纳入", 10),
          Map.entry("未申请", 20),
          Map.entry("待补数据", 20),
          Map.entry("不符合", 20),
          Map.entry("到期", 30),
          Map.entry("暂停", 30),
          Map.entry("建议移出", 40),
          Map.entry("移出", 50),
          Map.entry("禁入", 60));

  private static final List<String> NAMED =
      List.of(
          "绿",
          "蓝",
          "黄",
          "橙",
          "红",
          Colour.NOT_RATED,
          "在册",
          "建议纳入",
          "暂停",
          "建议移出",
          "移出",
          "禁入",
          "到期",
          "不符合",
          "待补数据",
          "未申请");

  /**
   * As tables name them: colours best first, then what has none; states from inside the list
   * outwards; others behind, by their words.
   */
  public static final Comparator<String> IN_TABLES =
      Comparator.comparingInt(
              (String word) -> NAMED.contains(word) ? NAMED.indexOf(word) : NAMED.size())
          .thenComparing(Comparator.naturalOrder());

  private Ranks() {}

  /**
   * Whether moving so is to the unit's disadvantage; a word that is not known ranks with the best.
   */
  public static boolean worse(String from, String to) {
    return RANKS.getOrDefault(to, 0) > RANKS.getOrDefault(from, 0);
  }

  /** Whether moving so is to its advantage. */
  public static boolean better(String from, String to) {
    return RANKS.getOrDefault(to, 0) < RANKS.getOrDefault(from, 0);
  }
}
