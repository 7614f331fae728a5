package wuse.app.door;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A call of the command line with all that its answer depends on beside the home. The language is
 * among the arguments.
 *
 * @param arguments as typed
 * @param directory where the caller stands; absolute
 * @param terminal whether somebody watches: bars instead of lines of JSON
 * @param traced whether an internal failure shows its stack
 * @param launcher folder of the caller's launcher; null where there is none
 * @param packs folder of packs that the caller's surroundings name; null where they name none
 * @param user name under which the system knows the caller
 * @param input what the command has taken from standard input or a terminal; null where nothing
 */
public record Call(
    List<String> arguments,
    Path directory,
    boolean terminal,
    boolean traced,
    @Nullable Path launcher,
    @Nullable Path packs,
    String user,
    @Nullable String input) {
  private static final int MOST_ARGUMENTS = 16_384;

  /** Of all its texts together. */
  static final int MOST_BYTES = 4 * 1024 * 1024;

  public Call {
    arguments = List.copyOf(arguments);
  }

  /** A call of this process. */
  public static Call here(List<String> arguments, boolean terminal) {
    return new Call(
        arguments,
        Path.of("").toAbsolutePath(),
        terminal,
        System.getenv("WUSE_TRACE") != null,
        path(System.getProperty("wuse.launcher")),
        Stream.of(System.getProperty("wuse.packs"), System.getenv("WUSE_PACKS"))
            .flatMap(Stream::ofNullable)
            .findFirst()
            .map(Path::of)
            .orElse(null),
        System.getProperty("user.name", "?"),
        null);
  }

  /** The same with what the command has read. */
  public Call reading(@Nullable String read) {
    return new Call(arguments, directory, terminal, traced, launcher, packs, user, read);
  }

  // an input may be a password
  @Override
  public String toString() {
    return arguments + " in " + directory;
  }

  /** A path of the caller's, wherever we stand. */
  public Path resolve(Path path) {
    return directory.resolve(path);
  }

  /** A path as the caller would name it: below the folder where he stands, or in full. */
  public Path shown(Path path) {
    Path full = resolve(path).normalize();
    Path shown = full.startsWith(directory) ? directory.relativize(full) : full;
    return shown.toString().isEmpty() ? Path.of(".") : shown;
  }

  void write(DataOutputStream to) throws IOException {
    to.writeInt(arguments.size());
    for (String argument : arguments) {
      text(to, argument);
    }
    text(to, directory.toString());
    to.writeBoolean(terminal);
    to.writeBoolean(traced);
    text(to, launcher == null ? "" : launcher.toString());
    text(to, packs == null ? "" : packs.toString());
    text(to, user);
    to.writeBoolean(input != null);
    text(to, input == null ? "" : input);
  }

  /**
   * @throws IOException if it is not a call, or larger than a command line can be
   */
  static Call read(DataInputStream from) throws IOException {
    Bounded bounded = new Bounded(from);
    int count = from.readInt();
    if (count < 0 || count > MOST_ARGUMENTS) {
      throw new IOException("arguments: " + count);
    }
    List<String> arguments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      arguments.add(bounded.text());
    }
    try {
      Path directory = Path.of(bounded.text());
      if (!directory.isAbsolute()) {
        throw new IOException("not an absolute directory");
      }
      boolean terminal = from.readBoolean();
      boolean traced = from.readBoolean();
      Path launcher = path(bounded.text());
      Path packs = path(bounded.text());
      String user = bounded.text();
      boolean hasRead = from.readBoolean();
      String read = bounded.text();
      return new Call(
          arguments, directory, terminal, traced, launcher, packs, user, hasRead ? read : null);
    } catch (InvalidPathException notAPath) {
      throw new IOException(notAPath);
    }
  }

  private static @Nullable Path path(@Nullable String text) {
    return text == null || text.isEmpty() ? null : Path.of(text);
  }

  private static void text(DataOutputStream to, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    to.writeInt(bytes.length);
    to.write(bytes);
  }

  /** Texts that are not larger together than a call may be. */
  private static final class Bounded {
    private final DataInputStream from;
    private int left = MOST_BYTES;

    Bounded(DataInputStream from) {
      this.from = from;
    }

    String text() throws IOException {
      int length = from.readInt();
      if (length < 0 || length > left) {
        throw new IOException("text of " + length + " bytes");
      }
      left -= length;
      byte[] bytes = from.readNBytes(length);
      if (bytes.length < length) {
        throw new IOException("text broken off");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
