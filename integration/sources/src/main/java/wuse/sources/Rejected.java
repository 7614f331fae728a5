package wuse.sources;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import wuse.facts.UnitId;

/**
 * A row that could not be read in whole or in part: it waits in quarantine until it is replayed
 * with a mended mapping or a fuller register. What of it could be read has been delivered.
 *
 * @param source name of the source
 * @param mapping name of the mapping that read it
 * @param place where it stands
 * @param faults what is wrong, from left to right; at least one
 * @param units whom it speaks of, or may speak of; empty if it fits no unit
 * @param rawRow what stood in the row, as JSON for {@code TableReader.replay}; personal columns are
 *     not in it
 */
public record Rejected(
    String source,
    String mapping,
    Place place,
    List<Fault> faults,
    List<UnitId> units,
    String rawRow) {
  private static final int ID_BYTES = 16;

  public Rejected {
    faults = List.copyOf(faults);
    units = List.copyOf(units);
  }

  /**
   * The same row of the same source has the same id, whatever file it stands in: 32 hex characters.
   */
  public String id() {
    String said = String.join("\u0000", source, mapping, rawRow);
    return HexFormat.of().formatHex(sha256(said), 0, ID_BYTES);
  }

  /**
   * For people: a line per fault with its place, each followed by what to do.
   *
   * @param lang {@code zh} or {@code en}
   */
  public String text(String lang) {
    return faults.stream().map(fault -> fault.text(place, lang)).collect(Collectors.joining("\n"));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
