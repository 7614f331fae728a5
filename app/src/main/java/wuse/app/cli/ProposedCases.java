package wuse.app.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import wuse.simulate.Coverage;
import wuse.simulate.Proposal;

/** 拟案例 as a file of cases, for a person to read, correct and keep beside the pack. */
final class ProposedCases {
  private final Catalogue catalogue;
  private final CoverageText coverage;
  private final Map<String, Integer> numbers = new HashMap<>();

  private final List<Proposal> proposals;
  private final int missing;

  /**
   * @param missing at how many places no case looks so far
   */
  ProposedCases(Catalogue catalogue, List<Proposal> proposals, int missing) {
    this.catalogue = catalogue;
    this.coverage = new CoverageText(catalogue);
    this.proposals = proposals;
    this.missing = missing;
  }

  int count() {
    return proposals.size();
  }

  /** How many of the missing places the cases look at. */
  int places() {
    return proposals.stream().mapToInt(proposal -> proposal.items().size()).sum();
  }

  String end(Path file) {
    int left = missing - places();
    return catalogue.say("scenarios.proposed", count(), places(), missing, file, left);
  }

  String yaml() {
    StringBuilder yaml = new StringBuilder();
    for (String line : catalogue.say("scenarios.proposed.heading").split("\n")) {
      yaml.append("# ").append(line).append('\n');
    }
    yaml.append("cases:\n");
    proposals.forEach(proposal -> yaml.append(one(proposal)));
    return yaml.toString();
  }

  private String one(Proposal proposal) {
    String id = proposal.subject();
    String places = proposal.items().stream().map(this::place).collect(Collectors.joining("; "));
    String name =
        catalogue.say("scenarios.proposed.name", id, numbers.merge(id, 1, Integer::sum), places);
    String set =
        proposal.terms().stream()
            .map(value -> value.term() + ": " + value.text())
            .collect(Collectors.joining(", ", "{", "}"));
    return "  - name: \"%s\"\n    day: %s\n    set: %s\n    expect: {outcomes: {%s: %s}, points: {%s: %s}}\n"
        .formatted(
            name.replace("\\", "\\\\").replace("\"", "\\\""),
            proposal.day(),
            set,
            id,
            proposal.outcome(),
            id,
            proposal.points());
  }

  private String place(Coverage.Item item) {
    return (coverage.kind(item.kind()) + " " + item.what()).strip();
  }
}
