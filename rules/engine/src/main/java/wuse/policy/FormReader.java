package wuse.policy;

import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one pack: what every form has, then what its form concludes. */
final class FormReader {
  private static final BigDecimal FULL = BigDecimal.valueOf(100);
  private static final Keys RESULT =
      Keys.of("result").need("result", Content.Plain.NAME).need("as", Content.Plain.NAME).inLine();
  private static final Keys CATEGORY =
      Keys.of("category")
          .need("id", Content.Plain.NAME)
          .need("name", Scalars.BOTH_LANGUAGES)
          .need("weight", Content.Plain.POINTS)
          .notes("note")
          .inLine();
  private static final Keys HEAD =
      Keys.of("pack")
          .need("pack", Content.Plain.NAME)
          .need("form", Content.Word.of(List.of("scorecard", "roster")))
          .need("role", Content.Plain.TEXT)
          .need("name", Scalars.BOTH_LANGUAGES)
          .need("authority", Content.Plain.TEXT)
          .need("region", Content.Plain.TEXT)
          .need("notice", Scalars.BOTH_LANGUAGES)
          .may("reads", Content.groups(RESULT))
          .may("reviewEvery", Content.Plain.PERIOD)
          .may("sameFactAtMost", Content.Plain.COUNT)
          .notes("note", "source");
  static final Keys SCORECARD =
      HEAD.need("indicators", Content.Plain.COUNT)
          .need("categories", Content.groups(CATEGORY))
          .need("versions", Content.groups(SchemeReader.VERSION));
  static final Keys ROSTER =
      HEAD.may("indicators", Content.Plain.COUNT)
          .need("versions", Content.groups(RosterReader.VERSION));

  private final String path;
  private final Library library;
  private final Vocabulary vocabulary;
  private final CellText cells;
  private final CitationReader citations;
  private final Faults faults;

  FormReader(String path, Library library, Vocabulary vocabulary, CellText cells, Faults faults) {
    this.path = path;
    this.library = library;
    this.vocabulary = vocabulary;
    this.cells = cells;
    this.citations = new CitationReader(library, faults);
    this.faults = faults;
  }

  /** What a form makes of the head and the rest of the file. */
  private interface Form {
    Pack read(Pack.Head head, Block block, List<IndicatorFile> indicators);
  }

  /** As far as it can be read; {@code null} where not even its form is known. */
  @Nullable Pack read(Node node, List<IndicatorFile> indicators) {
    if (node instanceof Node.Nothing) {
      faults.gap();
      vocabulary.glossary();
      return null;
    }
    Map<String, Form> forms = new LinkedHashMap<>();
    forms.put("scorecard", this::scorecard);
    forms.put("roster", this::roster);
    Block block = Block.of(node, isRoster(node) ? ROSTER : SCORECARD, faults);
    Form form = block.wordOrNull("form", forms);
    Pack.Head head = head(block);
    if (form == null) {
      return null;
    }
    Pack pack = form.read(head, block, indicators);
    block.close();
    return pack;
  }

  private static boolean isRoster(Node node) {
    return node instanceof Node.Fields fields
        && fields.get("form") instanceof Node.Text form
        && form.text().equals("roster");
  }

  /** One indicator from another page; {@code null} where that has a fault. */
  @Nullable Indicator again(IndicatorFile file, Collection<Pack.Category> known) {
    Map<String, Pack.Category> categories = new LinkedHashMap<>();
    known.forEach(category -> categories.put(category.id(), category));
    int before = faults.gaps();
    List<Indicator> read = indicators(List.of(file), categories);
    return faults.gaps() == before && !read.isEmpty() ? read.get(0) : null;
  }

  private Pack.Head head(Block block) {
    Node name = block.need("pack");
    String written = new Scalars(faults).name(name);
    if (!written.isEmpty() && !written.equals(path)) {
      faults.error("W0218", name.place(), written, path);
    }
    Node declared = block.get("indicators");
    return new Pack.Head(
        path,
        block.text("role"),
        block.words("name"),
        block.text("authority"),
        block.text("region"),
        block.words("notice"),
        vocabulary.glossary(),
        reads(block),
        declared == null ? null : new Scalars(faults).count(declared),
        care(block),
        library);
  }

  private Pack.Care care(Block block) {
    Period every = block.periodIf("reviewEvery");
    Node atMost = block.get("sameFactAtMost");
    return new Pack.Care(
        every == null ? Pack.Care.YEARLY : every,
        atMost == null ? Pack.Care.FEW : new Scalars(faults).count(atMost));
  }

  private List<Pack.ResultRead> reads(Block block) {
    List<Pack.ResultRead> reads = new ArrayList<>();
    for (Block one : block.blocksIf("reads", RESULT)) {
      Node role = one.need("result");
      Node as = one.need("as");
      Term term = vocabulary.term(as);
      String name = new Scalars(faults).name(role);
      if (term != null && term.type() != Term.Type.TEXT) {
        faults.error("W0707", as.place(), term.at(), term.name());
      } else if (term != null && !name.isEmpty()) {
        reads.add(new Pack.ResultRead(name, term, role.place().at()));
      }
      one.close();
    }
    return List.copyOf(reads);
  }

  private Pack roster(Pack.Head head, Block block, List<IndicatorFile> indicators) {
    RosterReader reader = new RosterReader(vocabulary, cells, citations, faults);
    return new Pack.Roster(
        head, new Timeline(faults).read(block, RosterReader.VERSION, reader::read));
  }

  private Pack scorecard(Pack.Head head, Block block, List<IndicatorFile> files) {
    Map<String, Pack.Category> categories = categories(block);
    List<Indicator> indicators = indicators(files, categories);
    Node declared = block.need("indicators");
    Integer number = head.declared();
    if (number != null && number != files.size() && declared instanceof Node.Text) {
      faults.error("W0309", declared.place(), number, files.size());
    }
    Map<String, IndicatorFile> ids = new LinkedHashMap<>();
    files.forEach(file -> ids.put(file.id(), file));
    indicators.forEach(one -> ids.putIfAbsent(one.id(), files.get(0)));
    SchemeReader reader = new SchemeReader(ids.keySet(), vocabulary, cells, citations, faults);
    return new Pack.Scorecard(
        head,
        List.copyOf(categories.values()),
        indicators,
        new Timeline(faults).read(block, SchemeReader.VERSION, reader::read));
  }

  /** Empty where one of them is broken. */
  private Map<String, Pack.Category> categories(Block block) {
    int before = faults.gaps();
    Map<String, Pack.Category> categories = new LinkedHashMap<>();
    Map<String, Position> ids = new LinkedHashMap<>();
    for (Block one : block.blocks("categories", CATEGORY)) {
      Node id = one.need("id");
      Pack.Category category =
          new Pack.Category(new Scalars(faults).name(id), one.words("name"), one.number("weight"));
      one.close();
      Position first = ids.putIfAbsent(category.id(), id.place().at());
      if (first != null && !category.id().isEmpty()) {
        faults.error("W0327", id.place(), first, category.id());
      }
      categories.putIfAbsent(category.id(), category);
    }
    if (faults.gaps() > before) {
      return Map.of();
    }
    checkSum(block.keyPlace("categories"), categories.values());
    return categories;
  }

  private void checkSum(Node.Place place, Collection<Pack.Category> categories) {
    BigDecimal sum =
        categories.stream().map(Pack.Category::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(FULL) != 0) {
      faults.error("W0310", place, sum.toPlainString());
    }
  }

  private List<Indicator> indicators(
      List<IndicatorFile> files, Map<String, Pack.Category> categories) {
    IndicatorReader reader = new IndicatorReader(categories, vocabulary, cells, citations, faults);
    Map<String, Indicator> indicators = new LinkedHashMap<>();
    for (IndicatorFile file : files) {
      if (file.node() instanceof Node.Nothing) {
        faults.gap();
        continue;
      }
      Block block = Block.of(file.node(), IndicatorReader.KEYS, faults);
      Indicator indicator = reader.read(block);
      checkPlace(file, block, indicator, categories);
      Indicator first = indicators.putIfAbsent(indicator.id(), indicator);
      if (first != null && !indicator.id().isEmpty()) {
        faults.error("W0314", block.need("id").place(), first.at(), indicator.id());
      }
    }
    return List.copyOf(indicators.values());
  }

  private void checkPlace(
      IndicatorFile file, Block block, Indicator indicator, Map<String, Pack.Category> categories) {
    String id = indicator.id();
    if (!id.isEmpty() && !id.equals(file.id())) {
      faults.error("W0216", block.need("id").place(), id, file.id());
    }
    String category = indicator.category();
    if (categories.containsKey(category) && !category.equals(file.folder())) {
      faults.error("W0217", block.need("category").place(), category, file.folder());
    }
  }
}
