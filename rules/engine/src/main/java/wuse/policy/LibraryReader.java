package wuse.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what all packs share: instruments of law, calendars, and which pack holds a role where. */
final class LibraryReader {
  static final String NATION = "全国";

  private static final Map<String, Library.Load> LOADS =
      Choice.of(Library.Load.values(), Library.Load::zh);
  private static final Keys ARTICLE =
      Keys.of("article")
          .need("no", Content.Plain.TEXT)
          .need("topic", Content.Plain.TEXT)
          .may("from", Content.Plain.DATE)
          .may("to", Content.Plain.DATE)
          .may("carries", new Content.Many(Content.Word.of(LOADS.keySet())))
          .may("fine_min_wan", Content.Plain.NUMBER)
          .may("fine_max_wan", Content.Plain.NUMBER)
          .notes("note")
          .may("verification", Content.Plain.TEXT)
          .inLine();
  private static final Keys INSTRUMENT =
      Keys.of("instrument")
          .need("id", Content.Plain.NAME)
          .may("alias", new Content.Many(Content.Plain.NAME))
          .need("title", Scalars.BOTH_LANGUAGES)
          .may("issuer", Content.Plain.TEXT)
          .may("number", Content.Plain.TEXT)
          .need("from", Content.Plain.DATE)
          .may("to", Content.Plain.DATE)
          .may("region", Content.Plain.TEXT)
          .may("verification", Content.Plain.TEXT)
          .notes("origin", "note")
          .may("articles", Content.groups(ARTICLE));
  static final Keys LAW = Keys.of("law").need("instruments", Content.groups(INSTRUMENT));
  static final Keys CALENDAR =
      Keys.of("calendar")
          .need("year", Content.Plain.COUNT)
          .notes("source", "origin", "note")
          .may("reviewed", Content.Plain.DATE)
          .may("holidays", new Content.Many(Content.Plain.DATE))
          .may("workdays", new Content.Many(Content.Plain.DATE));
  private static final Keys BINDING =
      Keys.of("binding")
          .need("region", Content.Plain.TEXT)
          .need("role", Content.Plain.TEXT)
          .need("pack", Content.Plain.NAME)
          .notes("note")
          .inLine();
  static final Keys BINDINGS = Keys.of("bindings").need("bindings", Content.groups(BINDING));

  private final Map<String, Library.Instrument> instruments = new LinkedHashMap<>();
  private final Map<String, String> aliases = new LinkedHashMap<>();
  private final Map<Integer, Library.CalendarYear> calendars = new LinkedHashMap<>();
  private final List<Library.Binding> bindings = new ArrayList<>();
  private final Map<String, Position> names = new LinkedHashMap<>();
  private final Collection<String> packs;
  private final Faults faults;

  /**
   * @param packs paths of all packs below the root
   */
  LibraryReader(Collection<String> packs, Faults faults) {
    this.packs = packs;
    this.faults = faults;
  }

  /**
   * @param wordings files of text, as they were found
   */
  Library library(Map<String, byte[]> wordings) {
    return new Library(
        Map.copyOf(instruments),
        Map.copyOf(aliases),
        Map.copyOf(calendars),
        List.copyOf(bindings),
        new Wordings(wordings, instruments, aliases));
  }

  void law(Node file) {
    Block block = Block.of(file, LAW, faults);
    block.blocks("instruments", INSTRUMENT).forEach(this::instrument);
    block.close();
  }

  private void instrument(Block block) {
    Node id = block.need("id");
    String name = new Scalars(faults).name(id);
    claim(name, id);
    LocalDate from = block.date("from", "W0506");
    LocalDate to = lastDay(block, from);
    Words title = block.words("title");
    String region = block.textIf("region");
    String verification = block.textIf("verification");
    Map<String, Library.Article> articles = articles(block, from, to);
    aliases(block, name);
    block.close();
    instruments.putIfAbsent(
        name,
        new Library.Instrument(
            name,
            title,
            from,
            to,
            region == null ? NATION : region,
            articles,
            verification,
            id.place().at()));
  }

  private void aliases(Block block, String name) {
    for (Node alias : block.itemsIf("alias")) {
      String other = new Scalars(faults).name(alias);
      claim(other, alias);
      aliases.putIfAbsent(other, name);
    }
  }

  private void claim(String name, Node at) {
    Position first = name.isEmpty() ? null : names.putIfAbsent(name, at.place().at());
    if (first != null) {
      faults.error("W0514", at.place(), first, name);
    }
  }

  private @Nullable LocalDate lastDay(Block block, LocalDate from) {
    Node node = block.get("to");
    LocalDate to = block.dateIf("to");
    if (node != null && to != null && to.isBefore(from)) {
      faults.error("W0511", node.place(), from, to);
    }
    return to;
  }

  private Map<String, Library.Article> articles(
      Block block, LocalDate from, @Nullable LocalDate to) {
    Map<String, Library.Article> articles = new LinkedHashMap<>();
    for (Block one : block.blocksIf("articles", ARTICLE)) {
      Node number = one.need("no");
      Library.Article article = article(one, new Scalars(faults).text(number), from, to, number);
      Library.Article first = articles.putIfAbsent(article.number(), article);
      if (first != null && !article.number().isEmpty()) {
        faults.error("W0519", number.place(), first.at(), article.number());
      }
    }
    return Map.copyOf(articles);
  }

  private Library.Article article(
      Block block, String number, LocalDate from, @Nullable LocalDate to, Node at) {
    String topic = block.text("topic");
    LocalDate ownFrom = block.dateIf("from");
    LocalDate first = ownFrom == null ? from : ownFrom;
    LocalDate ownTo = lastDay(block, first);
    String verification = block.textIf("verification");
    Set<Library.Load> carries = carries(block);
    block.close();
    return new Library.Article(
        number, topic, first, ownTo == null ? to : ownTo, verification, carries, at.place().at());
  }

  private Set<Library.Load> carries(Block block) {
    Set<Library.Load> carries = EnumSet.noneOf(Library.Load.class);
    for (Node node : block.itemsIf("carries")) {
      carries.add(new Scalars(faults).word(node, LOADS, Library.Load.PROCEDURE));
    }
    return Set.copyOf(carries);
  }

  void calendar(Node file) {
    Block block = Block.of(file, CALENDAR, faults);
    int year = block.count("year");
    Set<LocalDate> holidays = days(block, "holidays", year, Set.of());
    Set<LocalDate> workdays = days(block, "workdays", year, holidays);
    block.close();
    calendars.put(year, new Library.CalendarYear(year, holidays, workdays));
  }

  private Set<LocalDate> days(Block block, String key, int year, Set<LocalDate> others) {
    Set<LocalDate> days = new LinkedHashSet<>();
    for (Node node : block.itemsIf(key)) {
      int before = faults.gaps();
      LocalDate day = new Scalars(faults).date(node);
      if (faults.gaps() > before) {
        continue;
      }
      if (day.getYear() != year) {
        faults.error("W0515", node.place(), day, year);
      } else if (!days.add(day) || others.contains(day)) {
        faults.error("W0520", node.place(), day);
      }
    }
    return Set.copyOf(days);
  }

  void bindings(Node file) {
    Block block = Block.of(file, BINDINGS, faults);
    block.blocks("bindings", BINDING).forEach(this::binding);
    block.close();
  }

  private void binding(Block block) {
    Library.Binding binding =
        new Library.Binding(
            block.text("region"), block.text("role"), pack(block.need("pack")), block.place().at());
    for (Library.Binding other : bindings) {
      boolean same = other.region().equals(binding.region()) && other.role().equals(binding.role());
      if (same && !binding.role().isEmpty() && !binding.region().isEmpty()) {
        faults.error("W0711", block.place(), other.at(), other.region(), other.role());
      }
    }
    bindings.add(binding);
    block.close();
  }

  private String pack(Node node) {
    String path = new Scalars(faults).name(node);
    if (!path.isEmpty() && !packs.contains(path)) {
      faults.error("W0710", node.place(), path, NearestName.of(path, packs));
    }
    return path;
  }
}
