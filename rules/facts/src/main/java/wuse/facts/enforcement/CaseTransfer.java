package wuse.facts.enforcement;

import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Named;
import wuse.facts.Zh;

/** 案件移送: a case handed to the police. */
@Zh("案件移送")
public record CaseTransfer(Known known, @Zh("类型") Type type, @Zh("文书号") @Nullable String document)
    implements EnforcementFact {
  /** 类型. */
  public enum Type implements Named {
    DETENTION("行政拘留"),
    CRIME("环境犯罪");

    private final String zh;

    Type(String zh) {
      this.zh = zh;
    }

    @Override
    public String zh() {
      return zh;
    }
  }

  public CaseTransfer {
    Fit.given("已知", known);
    Fit.given("类型", type);
    document = Fit.textOrNull("文书号", document);
  }
}
