package wuse.facts.enforcement;

import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Named;
import wuse.facts.Zh;

/** 问题: something found wrong. */
@Zh("问题")
public record Problem(
    Known known,
    @Zh("类别") String category,
    @Zh("程度") Severity severity,
    @Zh("发现方式") Found found,
    @Zh("描述") @Nullable String says)
    implements EnforcementFact {
  /** 程度. */
  public enum Severity implements Named {
    GENERAL("一般"),
    SERIOUS("严重");

    private final String zh;

    Severity(String zh) {
      this.zh = zh;
    }

    @Override
    public String zh() {
      return zh;
    }
  }

  /** 发现方式. */
  public enum Found implements Named {
    ON_SITE("现场检查"),
    REMOTE("非现场"),
    SELF("自查"),
    INSPECTORATE("督察");

    private final String zh;

    Found(String zh) {
      this.zh = zh;
    }

    @Override
    public String zh() {
      return zh;
    }
  }

  public Problem {
    Fit.given("已知", known);
    category = Fit.text("类别", category);
    Fit.given("程度", severity);
    Fit.given("发现方式", found);
    says = Fit.textOrNull("描述", says);
  }
}
