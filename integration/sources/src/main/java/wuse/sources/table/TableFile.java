package wuse.sources.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file with tables in it, told by what it holds and not by its name. */
abstract class TableFile {
  private static final int MAGIC = 8;

  /** Shows every row; memory does not grow with the file. */
  abstract void show(SheetVisitor visitor);

  /**
   * @throws RefusedFile if it is none of ours, too large or broken
   */
  static TableFile of(Path file, FileLimits limits) {
    try {
      long size = Files.size(file);
      if (size > limits.bytes()) {
        throw new RefusedFile("S016", String.valueOf(size), String.valueOf(limits.bytes()));
      }
      return of(file, magic(file), limits);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static TableFile of(Path file, byte[] magic, FileLimits limits) throws IOException {
    if (magic.length == 0) {
      throw new RefusedFile("S018");
    }
    if (starts(magic, 'P', 'K', 3, 4)) {
      return XlsxFile.open(file, limits);
    }
    if (starts(magic, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new RefusedFile("S013");
    }
    return new CsvFile(file, Encoding.of(file));
  }

  private static byte[] magic(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(MAGIC);
    }
  }

  private static boolean starts(byte[] bytes, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }
}
