package wuse.app.store;

import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wuse.app.store.StoreRefused.Reason;
import wuse.policy.Words;

/** Tells a full disk and a lost database from other failures, in words. */
final class Refusals {
  private static final Words NO_SPACE =
      new Words(
          "磁盘已满或不可写，本次写入全部撤回，此前的数据完好。\n  请清理磁盘后重试；重复导入不会产生重复记录。",
          "The disk is full or cannot be written to; this write was undone as a whole, all before"
              + " it is intact.\n"
              + "  Free some space and try again; what is delivered twice is kept once.");
  private static final Words UNREACHABLE =
      new Words(
          "数据库无法打开或已断开：%s\n  请检查数据目录与数据库服务。",
          "The database cannot be opened or was lost: %s\n"
              + "  Check the home and the database server.");

  private Refusals() {}

  static StoreRefused of(Throwable failure) {
    if (failure instanceof StoreRefused refused) {
      return refused;
    }
    if (isNoSpace(failure)) {
      return new StoreRefused(Reason.NO_SPACE, NO_SPACE, failure);
    }
    String why = root(failure);
    Words says = new Words(UNREACHABLE.zh().formatted(why), UNREACHABLE.en().formatted(why));
    return new StoreRefused(Reason.UNREACHABLE, says, failure);
  }

  /** Whether it is a matter of the disk or the connection, not of what was written. */
  static boolean isOurs(Throwable failure) {
    return isNoSpace(failure) || isLost(failure);
  }

  private static boolean isLost(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      // 90098 closed, 90121 closing, 90028/90030/90031 input and output, 08 connection
      if (each instanceof SQLException sql
          && (each.getMessage() != null && each.getMessage().contains("database has been closed")
              || sql.getErrorCode() == 90098
              || sql.getErrorCode() == 90121
              || sql.getErrorCode() == 90028
              || sql.getErrorCode() == 90031
              || String.valueOf(sql.getSQLState()).startsWith("08"))) {
        return true;
      }
    }
    return false;
  }

  // H2: 90028 and 90031 carry the file system's words, PostgreSQL says 53100
  private static boolean isNoSpace(@Nullable Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      String message = String.valueOf(each.getMessage()).toLowerCase(Locale.ROOT);
      if (message.contains("no space left")
          || message.contains("not enough space")
          || message.contains("file too large")
          || message.contains("disk full")
          || each instanceof SQLException sql && "53100".equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private static String root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }
}
