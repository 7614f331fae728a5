package wuse.sources.table;

/**
 * How large files may be. What is larger is refused before it is read.
 *
 * @param bytes of the file
 * @param unpackedBytes of all parts of a workbook together, unpacked
 * @param unpackedTimes how many times larger than packed a part of a workbook may be
 */
public record FileLimits(long bytes, long unpackedBytes, int unpackedTimes) {
  private static final long MIB = 1024 * 1024;

  /** 2 GiB; a workbook 4 GiB unpacked, each part at most 200 times its packed size. */
  public static FileLimits usual() {
    return new FileLimits(2048 * MIB, 4096 * MIB, 200);
  }
}
