package wuse.sources.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The mappings that are known: those shipped, those of a folder, and one per kind of fact. */
public final class Mappings {
  private static final String INDEX = "/wuse/sources/mappings/index.txt";

  private final Map<String, Mapping> byName;

  private Mappings(List<Mapping> mappings) {
    Map<String, Mapping> named = new LinkedHashMap<>();
    mappings.forEach(mapping -> named.put(mapping.name(), mapping));
    this.byName = named;
  }

  /** Those shipped with this module, and the plain layout of every kind of fact. */
  public static Mappings load() {
    return new Mappings(shipped());
  }

  /**
   * As {@link #load()}, with the {@code *.yaml} of a folder; one of the same name replaces ours.
   *
   * @throws UnfitMapping naming every fault of every file
   */
  public static Mappings load(Path folder) {
    List<Mapping> all = new ArrayList<>(shipped());
    List<UnfitMapping.At> faults = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
        read(file.getFileName().toString(), Files.readString(file), all, faults);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    if (!faults.isEmpty()) {
      throw new UnfitMapping(faults);
    }
    return new Mappings(all);
  }

  private static List<Mapping> shipped() {
    List<Mapping> all = new ArrayList<>(PlainLayout.all());
    List<UnfitMapping.At> faults = new ArrayList<>();
    for (String name : resource(INDEX).lines().filter(line -> !line.isBlank()).toList()) {
      read(name, resource("/wuse/sources/mappings/" + name), all, faults);
    }
    if (!faults.isEmpty()) {
      throw new UnfitMapping(faults);
    }
    return all;
  }

  private static void read(
      String file, String text, List<Mapping> all, List<UnfitMapping.At> found) {
    MappingFaults faults = new MappingFaults(file);
    Node top = Node.read(text, faults);
    if (faults.found().isEmpty()) {
      all.add(MappingReader.read(top, faults));
    }
    found.addAll(faults.found());
  }

  private static String resource(String name) {
    try (InputStream in = Mappings.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Names of all mappings, for whoever lists them. */
  public List<String> names() {
    return List.copyOf(byName.keySet());
  }

  Iterable<Mapping> all() {
    return byName.values();
  }

  Optional<Mapping> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }
}
