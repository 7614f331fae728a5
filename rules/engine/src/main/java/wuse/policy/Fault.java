package wuse.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong in what somebody wrote, for the person who can mend it. Sentences come from the
 * catalogue {@code faults_zh/en.properties} by code; here are only the place and the words that go
 * into them.
 *
 * @param code stable, for example {@code W0312}
 * @param length characters to underline; 0 = only the place
 * @param arguments what was written, what is allowed, in the order that the catalogue's sentence
 *     names them
 * @param related a second place that belongs to the fault
 */
public record Fault(
    String code,
    Severity severity,
    Position at,
    int length,
    List<String> arguments,
    @Nullable Position related)
    implements Comparable<Fault> {

  /** 错误 does not load, 警告 loads and needs a person, 建议 is style. */
  public enum Severity {
    ERROR,
    WARNING,
    ADVICE
  }

  @Override
  public int compareTo(Fault other) {
    int byPlace = at.compareTo(other.at);
    return byPlace != 0 ? byPlace : code.compareTo(other.code);
  }
}
