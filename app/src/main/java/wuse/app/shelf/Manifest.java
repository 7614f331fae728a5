package wuse.app.shelf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * 版本清单: what a version is, and who answers for it. It is signed as canonical JSON (RFC 8785).
 *
 * @param kind what this is and in which edition, so that no other signed text can stand for it
 * @param no of the release that it came from
 * @param prior digest of the manifest of the version before; empty for the first
 * @param from first day in force
 * @param set digest of all files together
 * @param files SHA-256 of each file, by path
 * @param base digest of the policies that the gates held it against
 * @param lift who let it pass over the brake, and why; null where that was not needed
 * @param approved when, as an ISO instant
 */
public record Manifest(
    String kind,
    int no,
    String prior,
    String from,
    String set,
    SortedMap<String, String> files,
    String base,
    String drafter,
    String submitter,
    String approver,
    String standsFor,
    String approved,
    String note,
    @Nullable Lift lift,
    Gates gates) {
  static final String KIND = "wuse-policy-version/1";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  public Manifest {
    files = new TreeMap<>(files);
  }

  /** 放行. */
  public record Lift(String person, String standsFor, String because, String at) {}

  /** Paths of the packs whose answers may be others since. */
  public List<String> packs() {
    return gates.packs();
  }

  String canonical() {
    return canonical(JSON.writeValueAsString(this));
  }

  private static String canonical(String json) {
    try {
      return new JsonCanonicalizer(json).getEncodedString();
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  static byte[] bytes(String canonical) {
    return canonical.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @throws IllegalArgumentException if it is no manifest, or not written canonically
   */
  static Manifest read(String text) {
    try {
      Manifest manifest = JSON.readValue(text, Manifest.class);
      if (manifest.kind().equals(KIND) && manifest.canonical().equals(text)) {
        return manifest;
      }
    } catch (JacksonException | UncheckedIOException | NullPointerException malformed) {
      throw new IllegalArgumentException(malformed);
    }
    throw new IllegalArgumentException("not canonical");
  }

  static String gates(Gates gates) {
    return canonical(JSON.writeValueAsString(gates));
  }

  static Gates gates(String text) {
    return JSON.readValue(text, Gates.class);
  }
}
