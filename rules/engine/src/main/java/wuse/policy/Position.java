package wuse.policy;

/**
 * Where something an author wrote stands.
 *
 * @param file path below the root of the packs, with forward slashes
 * @param line from 1
 * @param column from 1, counted in characters
 */
public record Position(String file, int line, int column) implements Comparable<Position> {

  @Override
  public int compareTo(Position other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    return line != other.line
        ? Integer.compare(line, other.line)
        : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
