package wuse.app.door;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where the door is and what opens it: a file of the home that its owner alone may read.
 *
 * @param version of what is spoken there
 * @param process that listens
 * @param port on the loopback address
 * @param token 256 random bits, in hex; made anew by each {@code serve}
 * @param home whose door it is, as a real path: the plate in a copy of a home opens nothing
 */
record Doorplate(int version, long process, int port, String token, String home) {
  static final int TOKEN_BYTES = 32;

  private static final String FILE = "wuse.door";
  private static final int MOST_BYTES = 8 * 1024;
  private static final int LINES = 5;
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  static Doorplate fresh(int port, Path home) throws IOException {
    byte[] token = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(token);
    return new Doorplate(
        Wire.VERSION,
        ProcessHandle.current().pid(),
        port,
        HexFormat.of().formatHex(token),
        home.toRealPath().toString());
  }

  byte[] key() {
    return HexFormat.of().parseHex(token);
  }

  /**
   * Puts it up, whole or not at all, in the place of one that a killed process left.
   *
   * @throws IOException where the file system cannot keep it from others: then nothing is put up
   */
  void putUp(Path home) throws IOException {
    Path file = home.resolve(FILE);
    Path part = home.resolve(FILE + ".part");
    Files.deleteIfExists(part);
    try {
      write(part);
      if (!isPrivate(part)) {
        throw new FileSystemException(file.toString(), null, "others may read it");
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  // private from its first moment: the permissions come with the creation, not after it
  private void write(Path part) throws IOException {
    boolean posix = Files.getFileStore(part.getParent()).supportsFileAttributeView("posix");
    FileAttribute<?>[] attributes =
        posix
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
            : new FileAttribute<?>[0];
    String text = "%d\n%d\n%d\n%s\n%s\n".formatted(version, process, port, token, home);
    try (SeekableByteChannel channel =
        Files.newByteChannel(
            part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
    } catch (FileAlreadyExistsException race) {
      throw new IOException(race);
    }
  }

  /** Takes it down, if it is still this one. */
  void takeDown(Path home) {
    try {
      if (read(home).filter(this::equals).isPresent()) {
        Files.deleteIfExists(home.resolve(FILE));
      }
    } catch (IOException staysAsStale) {
      // its process is told to be gone by whoever reads it
    }
  }

  /** The one of this home; empty where none hangs there or others could have written it. */
  static Optional<Doorplate> read(Path home) {
    Path file = home.resolve(FILE);
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          || Files.size(file) > MOST_BYTES
          || !isPrivate(file)) {
        return Optional.empty();
      }
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      boolean whole = lines.size() == LINES && lines.get(3).matches("[0-9a-f]{64}");
      return whole && lines.get(4).equals(home.toRealPath().toString())
          ? Optional.of(
              new Doorplate(
                  Integer.parseInt(lines.get(0)),
                  Long.parseLong(lines.get(1)),
                  Integer.parseInt(lines.get(2)),
                  lines.get(3),
                  lines.get(4)))
          : Optional.empty();
    } catch (IOException | NumberFormatException notOne) {
      return Optional.empty();
    }
  }

  // what has no such permissions is kept from others by what the folder inherits (Windows)
  private static boolean isPrivate(Path file) throws IOException {
    PosixFileAttributeView view =
        Files.getFileAttributeView(file, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    return view == null || OWNER_ONLY.containsAll(view.readAttributes().permissions());
  }
}
