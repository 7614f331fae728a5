package wuse.app.cli;

import java.util.List;
import wuse.policy.Fault;
import wuse.policy.FaultPage;

/** Faults as workflow commands, which GitHub shows beside the changed lines. */
final class GithubFaults {
  private final FaultPage page;
  private final String language;

  GithubFaults(FaultPage page, String language) {
    this.page = page;
    this.language = language;
  }

  /** A line for each. */
  String lines(List<Fault> faults) {
    StringBuilder lines = new StringBuilder();
    for (Fault fault : faults.stream().sorted().toList()) {
      FaultPage.Said said = page.said(fault, language);
      lines
          .append("::")
          .append(level(fault.severity()))
          .append(" file=")
          .append(property(said.file()))
          .append(",line=")
          .append(fault.at().line())
          .append(",col=")
          .append(fault.at().column())
          .append(",title=")
          .append(fault.code())
          .append("::")
          .append(data(said.lines()))
          .append('\n');
    }
    return lines.toString();
  }

  private static String level(Fault.Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case ADVICE -> "notice";
    };
  }

  /** As workflow commands want it: a line end would end the command. */
  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
