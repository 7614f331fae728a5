package wuse.policy;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads what carrying a scorecard out asks of the bureau. */
final class WorkloadReader {
  private static final Content COLOUR = Content.Word.of(VetoReader.COLOURS.keySet());
  private static final Keys INSPECTION =
      Keys.of("workload.inspection")
          .need("officers", Content.Plain.COUNT)
          .need("hours", Content.Plain.AMOUNT)
          .inLine();
  private static final Keys TASK =
      Keys.of("workload.task")
          .need("hours", Content.Plain.AMOUNT)
          .need("pointsFrom", Content.Plain.AMOUNT)
          .inLine();
  private static final Keys WARNING =
      Keys.of("workload.warning")
          .need("hours", Content.Plain.AMOUNT)
          .need("colours", new Content.Many(COLOUR))
          .inLine();
  private static final Keys CAPACITY =
      Keys.of("workload.capacity")
          .need("officers", Content.Plain.COUNT)
          .need("hours", Content.Plain.AMOUNT)
          .inLine();
  static final Keys KEYS =
      Keys.of("workload")
          .and(Ground.KEYS)
          .need("inspection", Content.group(INSPECTION))
          .need("task", Content.group(TASK))
          .need("warning", Content.group(WARNING))
          .need("capacity", Content.group(CAPACITY))
          .notes("note");

  private final CitationReader citations;
  private final Faults faults;

  WorkloadReader(CitationReader citations, Faults faults) {
    this.citations = citations;
    this.faults = faults;
  }

  Workload read(Block block) {
    Ground ground = Ground.of(block, citations);
    Workload workload =
        new Workload(
            ground.basis(),
            ground.reviewed(),
            ground.origin(),
            inspection(block.block("inspection", INSPECTION)),
            task(block.block("task", TASK)),
            warning(block.block("warning", WARNING)),
            capacity(block.block("capacity", CAPACITY)),
            block.place().at());
    block.close();
    return workload;
  }

  private Workload.Inspection inspection(Block block) {
    int officers = officers(block);
    BigDecimal hours = amount(block, "hours");
    block.close();
    return new Workload.Inspection(officers, hours);
  }

  private Workload.Task task(Block block) {
    BigDecimal hours = amount(block, "hours");
    BigDecimal pointsFrom = amount(block, "pointsFrom");
    block.close();
    return new Workload.Task(hours, pointsFrom);
  }

  private Workload.Warning warning(Block block) {
    BigDecimal hours = amount(block, "hours");
    Set<Colour> colours = colours(block.items("colours"));
    block.close();
    return new Workload.Warning(hours, colours);
  }

  /** Nobody falls to the best colour. */
  private Set<Colour> colours(List<Node> nodes) {
    Set<Colour> colours = EnumSet.noneOf(Colour.class);
    for (Node node : nodes) {
      Colour colour = new Scalars(faults).wordOrNull(node, VetoReader.COLOURS);
      if (colour == Colour.GREEN) {
        faults.error("W0347", node.place(), colour.zh());
      } else if (colour != null) {
        colours.add(colour);
      }
    }
    return Set.copyOf(colours);
  }

  private Workload.Capacity capacity(Block block) {
    int officers = officers(block);
    BigDecimal hours = amount(block, "hours");
    block.close();
    return new Workload.Capacity(officers, hours);
  }

  private int officers(Block block) {
    int before = faults.gaps();
    Node node = block.need("officers");
    int officers = new Scalars(faults).count(node);
    if (officers == 0 && faults.gaps() == before) {
      faults.error("W0346", node.place(), "0");
    }
    return officers;
  }

  /** Above zero. */
  private BigDecimal amount(Block block, String key) {
    int before = faults.gaps();
    Node node = block.need(key);
    BigDecimal amount = new Scalars(faults).number(node);
    if (amount.signum() <= 0 && faults.gaps() == before) {
      faults.error("W0346", node.place(), amount.toPlainString());
    }
    return amount;
  }
}
