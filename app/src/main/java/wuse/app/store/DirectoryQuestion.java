package wuse.app.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of the directory somebody asks for, and in which order; null asks for all.
 *
 * @param text part of the name, the beginning of the id, or a whole credit code
 * @param result colour or state as computed
 * @param effective colour that counts towards the public
 * @param region code or its beginning
 * @param industry code or its beginning
 * @param category 管理类别
 */
public record DirectoryQuestion(
    @Nullable String text,
    @Nullable String result,
    @Nullable String effective,
    @Nullable String region,
    @Nullable String industry,
    @Nullable String category,
    Order order) {
  public static final DirectoryQuestion ALL =
      new DirectoryQuestion(null, null, null, null, null, null, Order.ID);

  /** In which order rows come; those that are equal by it in the order of their ids. */
  public enum Order {
    ID("id", true),
    LOWEST("score", true),
    HIGHEST("score", false);

    private final String column;
    private final boolean rises;

    Order(String column, boolean rises) {
      this.column = column;
      this.rises = rises;
    }
  }

  /**
   * The row before which or behind which a page begins.
   *
   * @param score as the row has it; null where it has none
   */
  public record Mark(@Nullable BigDecimal score, String id) {}

  /** A condition with what stands at its question marks. */
  record Condition(String sql, List<Object> values) {}

  /** Whether an index counts its rows without reading others. */
  public boolean isCounted() {
    return text == null
        && region == null
        && industry == null
        && category == null
        && (result == null || effective == null);
  }

  Condition where(int pack) {
    StringBuilder sql = new StringBuilder(" where pack_no = ?");
    List<Object> values = new ArrayList<>(List.of(pack));
    exactly(sql, values, "result", result);
    exactly(sql, values, "effective", effective);
    exactly(sql, values, "category", category);
    beginning(sql, values, "region", region);
    beginning(sql, values, "industry", industry);
    if (text != null) {
      sql.append(" and (name like ? escape '!' or id like ? escape '!' or credit = ?)");
      values.add("%" + literal(text) + "%");
      values.add(literal(text) + "%");
      values.add(text.toUpperCase(java.util.Locale.ROOT));
    }
    return new Condition(sql.toString(), values);
  }

  private static void exactly(
      StringBuilder sql, List<Object> values, String column, @Nullable String value) {
    if (value != null) {
      sql.append(" and ").append(column).append(" = ?");
      values.add(value);
    }
  }

  private static void beginning(
      StringBuilder sql, List<Object> values, String column, @Nullable String value) {
    if (value != null) {
      sql.append(" and ").append(column).append(" like ? escape '!'");
      values.add(literal(value) + "%");
    }
  }

  private static String literal(String text) {
    return text.replaceAll("([!%_])", "!$1");
  }

  /**
   * Behind a row, or before it.
   *
   * @param backwards whether the rows before it are asked for, the nearest first
   */
  Condition from(Mark mark, boolean backwards) {
    boolean up = order.rises != backwards;
    String further = up ? " > ?" : " < ?";
    String beyond = backwards ? " < ?" : " > ?";
    if (order == Order.ID) {
      return new Condition(" and id" + beyond, List.of(mark.id()));
    }
    BigDecimal score = stored(mark.score());
    return new Condition(
        " and (score" + further + " or score = ? and id" + beyond + ")",
        List.of(score, score, mark.id()));
  }

  /** {@code order by} for a page read forwards or backwards. */
  String sorted(boolean backwards) {
    String ids = backwards ? "id desc" : "id";
    return order == Order.ID
        ? " order by " + ids
        : " order by " + order.column + (order.rises != backwards ? "" : " desc") + ", " + ids;
  }

  /** Nothing is below every score. */
  static BigDecimal stored(@Nullable BigDecimal score) {
    return score == null ? BigDecimal.ONE.negate() : score;
  }
}
