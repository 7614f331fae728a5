package wuse.app.workbook;

import java.util.List;
import java.util.Optional;
import wuse.policy.FaultManual;

/** 手册: the pages of every code there is: of packs and dossiers, and of workbooks. */
public final class Manuals {
  private static final List<FaultManual> ALL =
      List.of(FaultManual.PACKS, new FaultManual(Manuals.class));

  private Manuals() {}

  /**
   * The page of a code, {@code W0312} or {@code X12}; empty where there is no such code.
   *
   * @param language {@code en}, or for all else Chinese
   */
  public static Optional<FaultManual.Page> page(String code, String language) {
    return ALL.stream().flatMap(manual -> manual.page(code, language).stream()).findFirst();
  }

  /** All codes, in order. */
  public static List<String> codes() {
    return ALL.stream().map(FaultManual::codes).flatMap(List::stream).sorted().toList();
  }
}
