package wuse.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import wuse.compile.DrlReader;
import wuse.compile.FeelCells;
import wuse.policy.Manuscript;
import wuse.policy.PackReader;

/** A copy of the shipped packs in which a test may change a word. */
public final class Copied {
  public static final String ECO_CODE = "zhejiang/tongxiang/eco-code";
  public static final String POSITIVE_LIST = "national/positive-list";
  private static final Path SHIPPED = Path.of("..", "packs");

  private final Path root;

  private Copied(Path root) {
    this.root = root;
  }

  public static Copied into(Path root) {
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.toString().contains("target")) {
          Path copy = root.resolve(SHIPPED.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Copied(root);
  }

  public Copied with(String file, String from, String to) {
    Path path = root.resolve(file);
    try {
      String text = Files.readString(path);
      if (!text.contains(from)) {
        throw new AssertionError("no " + from + " in " + file);
      }
      Files.writeString(path, text.replace(from, to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public Copied write(String file, String text) {
    try {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public Copied without(String file) {
    try {
      Files.delete(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  public Manuscript read() {
    return new PackReader(new FeelCells(), new DrlReader()).open(root, List.of());
  }

  public static Manuscript shipped() {
    return new PackReader(new FeelCells(), new DrlReader()).open(SHIPPED, List.of());
  }
}
