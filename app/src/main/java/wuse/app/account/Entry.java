package wuse.app.account;

import java.time.Instant;
import wuse.facts.Named;

/**
 * One entry of the journal.
 *
 * @param who account that did it, or tried; for the command line the name of its user
 * @param whom account that it was done to; empty where none
 * @param said in what way; empty where there is nothing more to say
 * @param origin address that the request came from, or {@code command line}
 */
public record Entry(
    long no, Instant at, String who, What what, String whom, String said, String origin) {

  /** What happened. */
  public enum What implements Named {
    SIGNED_IN("登录"),
    SIGNED_OUT("退出"),
    REFUSED("登录被拒"),
    LOCKED("锁定"),
    DENIED("越权被拒"),
    ADDED("新建账号"),
    PASSWORD("更改口令"),
    ROLES("更改角色"),
    DISABLED("停用账号"),
    ENABLED("启用账号"),
    TAKEN("下载名录"),
    NIGHT("定时评定"),
    NIGHT_MISSED("错过的定时评定"),
    SOURCE_FAILED("来源取数失败"),
    SOURCE_ANSWERS("来源恢复"),
    FILE_REFUSED("投递文件未读"),
    RELEASE_SUBMITTED("提交政策"),
    RELEASE_LIFTED("放行政策"),
    RELEASE_APPROVED("批准政策"),
    RELEASE_RETURNED("退回政策"),
    RELEASE_WITHDRAWN("撤回政策"),
    DEPUTY("指定代理"),
    INTEREST("申报回避"),
    INTEREST_ENDED("撤销回避"),
    KEY("生成签名密钥");

    private final String zh;

    What(String zh) {
      this.zh = zh;
    }

    @Override
    public String zh() {
      return zh;
    }
  }
}
