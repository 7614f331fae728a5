package wuse.facts.permit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import wuse.facts.Fit;
import wuse.facts.Known;
import wuse.facts.Named;
import wuse.facts.Zh;

/** 竣工验收: where one project stands with its acceptance (建设项目环境保护管理条例). */
@Zh("竣工验收")
public record Acceptance(
    Known known,
    @Zh("项目") String project,
    @Zh("状态") Status status,
    @Zh("验收日期") @Nullable LocalDate acceptedOn)
    implements PermitFact {
  /** 状态. */
  public enum Status implements Named {
    ACCEPTED("已验收"),
    IN_TRIAL("调试期内"),
    NOT_NEEDED("不需要"),
    RUN_UNACCEPTED("未验收投产");

    private final String zh;

    Status(String zh) {
      this.zh = zh;
    }

    @Override
    public String zh() {
      return zh;
    }
  }

  public Acceptance {
    Fit.given("已知", known);
    project = Fit.text("项目", project);
    Fit.given("状态", status);
  }
}
