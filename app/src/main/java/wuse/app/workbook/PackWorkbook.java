package wuse.app.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import wuse.app.shelf.PackTree;
import wuse.check.PackCheck;
import wuse.policy.Fault;
import wuse.policy.Faults;
import wuse.policy.Library;
import wuse.policy.Pack;
import wuse.policy.PackReader;
import wuse.policy.Reading;
import wuse.policy.Term;
import wuse.policy.Wordings;

/** The door of this package: a pack as a workbook, and what came back of it. */
public final class PackWorkbook {
  private static final Library NO_LAW =
      new Library(Map.of(), Map.of(), Map.of(), List.of(), Wordings.NONE);

  private final PackTree tree;
  private final String pack;
  private final PackReader reader;

  /**
   * @param tree the folder of packs as it is now
   * @param pack its path below the root
   */
  public PackWorkbook(PackTree tree, String pack, PackReader reader) {
    this.tree = tree;
    this.pack = pack;
    this.reader = reader;
  }

  /** What is wrong with the YAML of its files: none may be, before it is exported. */
  public List<Fault> faults() {
    Faults faults = new Faults();
    Source.in(tree, pack, faults);
    return faults.sorted();
  }

  /** The workbook, with headers and notes in this language. */
  public byte[] export(String language) {
    Source source = Source.in(tree, pack, new Faults());
    Reading reading = tree.read(reader, List.of(pack));
    List<List<String>> terms = terms(reading);
    Kept kept = Kept.of(pack, language, source, terms);
    List<String> about = new ArrayList<>();
    for (int i = 1; i <= 9; i++) {
      about.add(Catalogue.both("about." + i, List.of(pack, kept.digest())).in(language));
    }
    Laws laws = new Laws(reading.library(), language);
    return new BookWriter(language).write(Outline.of(source, laws, terms, language), about, kept);
  }

  private static List<List<String>> terms(Reading reading) {
    return reading.drafts().stream()
        .map(Pack::head)
        .flatMap(head -> head.glossary().all().stream())
        .sorted(Comparator.comparing(Term::name))
        .map(
            term ->
                List.of(
                    term.name(),
                    term.key(),
                    term.english(),
                    term.type().name().toLowerCase(Locale.ROOT),
                    unit(term)))
        .toList();
  }

  private static String unit(Term term) {
    String unit = term.unit();
    return unit == null ? "" : unit;
  }

  /**
   * What was taken over of a workbook.
   *
   * @param edits what was changed in it and is not in the pack yet
   * @param faults what keeps it from being taken over: nothing may be written unless there are none
   * @param files what becomes of the files of the pack that change
   */
  public record Taken(List<Edit> edits, List<CellFault> faults, Map<String, byte[]> files) {
    public Taken {
      edits = List.copyOf(edits);
      faults = List.copyOf(faults);
      files = new TreeMap<>(files);
    }
  }

  /**
   * Compares a workbook with what it was made of, carries its edits over to the pack as it is now,
   * and holds the result against all checks.
   *
   * @param day on which reviews and laws are looked at
   */
  public Taken take(byte[] workbook, LocalDate day) {
    List<CellFault> faults = new ArrayList<>();
    try (XSSFWorkbook book = BookReader.open(workbook)) {
      Kept kept = Kept.in(book.getSheet(Kept.SHEET));
      if (!kept.pack().equals(pack)) {
        throw new Misfit("X04", kept.pack(), pack);
      }
      return taken(book, kept, day, faults);
    } catch (Misfit misfit) {
      return new Taken(
          List.of(), List.of(CellFault.of("", misfit.code(), misfit.words())), Map.of());
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  private Taken taken(XSSFWorkbook book, Kept kept, LocalDate day, List<CellFault> faults) {
    Source base = Source.of(pack, kept.pages(), new Faults());
    List<Plan> plans = plans(base, kept);
    Map<String, Comparison> compared = new TreeMap<>();
    List<Edit> edits = new ArrayList<>();
    for (Plan plan : plans) {
      Sheet sheet = book.getSheet(plan.name());
      if (sheet == null) {
        faults.add(CellFault.of("", "X06", plan.name()));
      } else {
        Comparison comparison = new Comparison(plan, sheet, faults);
        compared.put(plan.name(), comparison);
        edits.addAll(comparison.edits());
      }
    }
    unknownSheets(book, plans, kept.language(), faults);
    Source current = Source.in(tree, pack, new Faults());
    Merge merge = new Merge(base, current, faults);
    List<Edit> open = merge.open(edits);
    Map<String, byte[]> files = faults.isEmpty() ? merge.written(open) : Map.of();
    if (faults.isEmpty() && !files.isEmpty()) {
      faults.addAll(check(files, kept, compared, day));
    }
    return new Taken(open, faults, files);
  }

  private static void unknownSheets(
      XSSFWorkbook book, List<Plan> plans, String language, List<CellFault> faults) {
    Set<String> known = new HashSet<>(Set.of(Kept.SHEET, Outline.name("sheet.about", language)));
    plans.forEach(plan -> known.add(plan.name()));
    for (Sheet sheet : book) {
      if (!known.contains(sheet.getSheetName()) && sheet.getPhysicalNumberOfRows() > 0) {
        faults.add(CellFault.of(sheet.getSheetName(), "X05", sheet.getSheetName()));
      }
    }
  }

  private List<CellFault> check(
      Map<String, byte[]> files, Kept kept, Map<String, Comparison> compared, LocalDate day) {
    PackTree after = tree;
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      after = after.with(file.getKey(), file.getValue());
    }
    List<Fault> errors = errors(after.read(reader, List.of(pack)), day);
    Source source = Source.in(after, pack, new Faults());
    Checked checked = new Checked(source, plans(source, kept), compared);
    return errors.stream().map(checked::said).toList();
  }

  private static List<Fault> errors(Reading reading, LocalDate day) {
    return PackCheck.of(reading, day).stream()
        .filter(fault -> fault.severity() == Fault.Severity.ERROR)
        .toList();
  }

  /** The sheets of a workbook; what is said in notes is not of them. */
  private static List<Plan> plans(Source source, Kept kept) {
    Laws none = new Laws(NO_LAW, kept.language());
    return Outline.of(source, none, kept.terms(), kept.language());
  }
}
