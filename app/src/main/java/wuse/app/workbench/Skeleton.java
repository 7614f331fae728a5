package wuse.app.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import wuse.policy.FileKind;
import wuse.policy.Library;
import wuse.policy.Pack;
import wuse.policy.Reading;
import wuse.policy.Term;

/**
 * 骨架: what a new file begins with: the least that its kind must have, with names that are declared.
 * Each of them is there to be written over.
 */
final class Skeleton {
  private final Reading reading;
  private final LocalDate day;

  Skeleton(Reading reading, LocalDate day) {
    this.reading = reading;
    this.day = day;
  }

  /**
   * @param path where the file is to stand
   */
  String of(String path) {
    Optional<FileKind> kind = FileKind.of(path);
    String text = read(kind.map(one -> one.word() + ".yaml").orElse("rules.drl"));
    for (Map.Entry<String, String> word : words(path).entrySet()) {
      text = text.replace("«" + word.getKey() + "»", word.getValue());
    }
    return kind.map(one -> one.firstLine(path) + "\n").orElse("") + text;
  }

  private static String read(String name) {
    try (InputStream in =
        Objects.requireNonNull(Skeleton.class.getResourceAsStream("skeleton/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> words(String path) {
    String folders = path.substring(0, Math.max(0, path.lastIndexOf('/')));
    String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[^.]*$", "");
    Map<String, String> words = new HashMap<>();
    words.put("name", name);
    words.put("drlname", name.matches("[a-z][a-z0-9_]*") ? name : "new_rules");
    words.put("folder", folders.substring(folders.lastIndexOf('/') + 1));
    words.put("path", folders);
    words.put("day", day.toString());
    words.put("article", article());
    number(path).ifPresent(term -> number(term, words));
    text(name, words);
    Optional<Pack> first = reading.drafts().stream().findFirst();
    words.put("pack", first.map(pack -> pack.head().path()).orElse(""));
    words.put("role", first.map(pack -> pack.head().role()).orElse(""));
    return words;
  }

  private static void number(Term term, Map<String, String> words) {
    words.put("term", term.name());
    words.put("unit", term.unit() == null ? "" : ", unit: " + term.unit());
  }

  /** A term that counts, of the pack in which the file stands where it has one. */
  private Optional<Term> number(String path) {
    Comparator<Pack> own = Comparator.comparing(pack -> !path.startsWith(pack.head().path() + "/"));
    return reading.drafts().stream()
        .sorted(own)
        .flatMap(pack -> pack.head().glossary().all().stream())
        .filter(term -> term.type() == Term.Type.INT)
        .findFirst();
  }

  /** The first article of a law that holds everywhere and has no end; else none. */
  private String article() {
    return reading.library().instruments().values().stream()
        .filter(law -> law.to() == null && law.region().equals("全国"))
        .flatMap(law -> first(law).map(one -> law.id() + "#" + one.number()))
        .sorted()
        .findFirst()
        .orElse("");
  }

  private Stream<Library.Article> first(Library.Instrument law) {
    return law.articles().values().stream()
        .filter(one -> one.to() == null && !one.from().isAfter(day))
        .sorted(Comparator.comparing(Library.Article::at))
        .limit(1);
  }

  private void text(String instrument, Map<String, String> words) {
    Library.Instrument law = reading.library().instruments().get(instrument);
    List<Library.Article> listed = law == null ? List.of() : first(law).toList();
    words.put("since", (law == null ? day : law.from()).toString());
    words.put("number", listed.isEmpty() ? "1" : listed.get(0).number());
  }
}
