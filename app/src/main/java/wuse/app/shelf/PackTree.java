package wuse.app.shelf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import wuse.app.store.PackFiles;
import wuse.policy.PackReader;
import wuse.policy.Reading;

/**
 * 政策文件: every file below one root that policies are read from: packs, terms, law, calendar, shared
 * rules, binding and cases. Held in memory, never changed.
 */
public final class PackTree {
  /** Of one file; what is larger is cut there, and refused by the reader for its size. */
  static final int LARGEST = (1 << 20) + 1;

  /** No file at all. */
  public static final PackTree EMPTY = new PackTree(new TreeMap<>());

  private final SortedMap<String, byte[]> files;

  private PackTree(SortedMap<String, byte[]> files) {
    this.files = files;
  }

  /**
   * @param files by path below the root, with {@code /}
   */
  public static PackTree of(Map<String, byte[]> files) {
    return new PackTree(new TreeMap<>(files));
  }

  /**
   * What lies below a folder, which may itself be a link; hidden folders, {@code target} and links
   * below it are passed by, as when packs are read.
   */
  public static PackTree in(Path root) {
    TreeMap<String, byte[]> files = new TreeMap<>();
    try {
      Path real = root.toRealPath();
      Files.walkFileTree(real, new Collecting(real, files));
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
    return new PackTree(files);
  }

  /** The files that a store keeps under a digest; empty where it keeps none. */
  public static PackTree kept(PackFiles kept, String digest) {
    return of(kept.files(digest));
  }

  private static final class Collecting extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Map<String, byte[]> files;

    Collecting(Path root, Map<String, byte[]> files) {
      this.root = root;
      this.files = files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      String name = String.valueOf(folder.getFileName());
      boolean machinery = name.startsWith(".") || name.equals("target");
      return machinery && !folder.equals(root)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      String path = root.relativize(file).toString().replace('\\', '/');
      if (attributes.isRegularFile() && isRead(path)) {
        try (InputStream in = Files.newInputStream(file)) {
          files.put(path, in.readNBytes(LARGEST));
        }
      }
      return FileVisitResult.CONTINUE;
    }
  }

  static boolean isRead(String path) {
    return path.endsWith(".yaml") || path.endsWith(".drl");
  }

  /** SHA-256 over digest and path of each file, in order of path: 64 hex characters. */
  public String digest() {
    return PackFiles.digest(files);
  }

  public boolean isEmpty() {
    return files.isEmpty();
  }

  /** Below the root, in order. */
  public SortedSet<String> paths() {
    return Collections.unmodifiableSortedSet(new TreeSet<>(files.keySet()));
  }

  /** The file's bytes; empty where there is none. */
  public Optional<byte[]> file(String path) {
    return Optional.ofNullable(files.get(path)).map(byte[]::clone);
  }

  /** The file as text; empty where there is none. */
  public Optional<String> text(String path) {
    return file(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /** SHA-256 of each file, by path. */
  public SortedMap<String, String> digests() {
    SortedMap<String, String> digests = new TreeMap<>();
    files.forEach((path, bytes) -> digests.put(path, PackFiles.digest(bytes)));
    return digests;
  }

  Map<String, byte[]> files() {
    return Collections.unmodifiableMap(files);
  }

  /** The same with a file added or in the place of another. */
  public PackTree with(String path, byte[] bytes) {
    TreeMap<String, byte[]> other = new TreeMap<>(files);
    other.put(path, bytes.clone());
    return new PackTree(other);
  }

  /** The same without a file. */
  public PackTree without(String path) {
    TreeMap<String, byte[]> other = new TreeMap<>(files);
    other.remove(path);
    return new PackTree(other);
  }

  /** The paths of the files that are not the same to the byte, or only in one of the two. */
  public SortedSet<String> differing(PackTree other) {
    SortedSet<String> paths = new TreeSet<>(files.keySet());
    paths.addAll(other.files.keySet());
    paths.removeIf(path -> Arrays.equals(files.get(path), other.files.get(path)));
    return paths;
  }

  /** All packs, with their faults. */
  public Reading read(PackReader reader) {
    return read(reader, List.of());
  }

  /** Some packs, with their faults. */
  public Reading read(PackReader reader, Collection<String> packs) {
    try (LaidOut laid = lay()) {
      return reader.read(laid.folder(), packs);
    }
  }

  /** Writes every file below a folder. */
  public void write(Path folder) {
    LaidOut.write(folder.toAbsolutePath().normalize(), files);
  }

  /** Written into a folder of its own, for readers that want one; close it when done. */
  public LaidOut lay() {
    return LaidOut.of(files);
  }
}
