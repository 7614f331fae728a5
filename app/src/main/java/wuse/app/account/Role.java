package wuse.app.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import wuse.facts.Named;

/** 角色: what somebody does at the bureau, and so may see. */
public enum Role implements Named {
  VIEWER("执法查看"),
  POLICY("政策"),
  APPROVER("审批"),
  OPERATOR("运维"),
  AUDITOR("审计"),
  ADMIN("管理");

  private final String zh;

  Role(String zh) {
    this.zh = zh;
  }

  @Override
  public String zh() {
    return zh;
  }

  /** As the command line writes it: {@code viewer}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** By its English or its Chinese word; empty where there is none. */
  public static Optional<Role> named(String word) {
    return Stream.of(values())
        .filter(role -> role.word().equalsIgnoreCase(word) || role.zh.equals(word))
        .findFirst();
  }

  /** All of them, in the order of this page. */
  public static List<Role> all() {
    return List.of(values());
  }
}
