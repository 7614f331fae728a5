package wuse.facts.enforcement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Named;
import wuse.facts.Unit;
import wuse.facts.Zh;

/** 违法认定: a violation established by a document. */
@Zh("违法认定")
public record Violation(
    Known known,
    @Zh("类型") Type type,
    @Zh("文书号") @Nullable String document,
    @Zh("吨数") @Unit("t") @Nullable BigDecimal tonnes,
    @Zh("恶意") boolean malicious)
    implements EnforcementFact {
  /** 类型. */
  public enum Type implements Named {
    FALSIFICATION("监测数据弄虚作假"),
    EVASION("逃避监管排污"),
    OBSTRUCTION("阻挠检查"),
    ILLEGAL_DISPOSAL("非法处置危险废物"),
    SPECIAL_PERIOD("特殊时段违规"),
    OTHER("其他");

    private final String zh;

    Type(String zh) {
      this.zh = zh;
    }

    @Override
    public String zh() {
      return zh;
    }
  }

  public Violation {
    Fit.given("已知", known);
    Fit.given("类型", type);
    document = Fit.textOrNull("文书号", document);
    Fit.notNegative("吨数", tonnes);
  }
}
