package wuse.app.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import wuse.facts.Cover;
import wuse.facts.Dossier;
import wuse.facts.FactId;
import wuse.facts.Held;
import wuse.facts.Vouching;

/** The digests that dossiers, decisions and nights are told apart by. */
final class Digests {
  private Digests() {}

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  static byte[] of(byte[] bytes) {
    return sha256().digest(bytes);
  }

  /** Over the sorted ids of the facts that stand, each as 32 hex characters and a new line. */
  static byte[] ids(Dossier dossier) {
    FactId[] ids = dossier.held().stream().map(Held::id).toArray(FactId[]::new);
    Arrays.sort(ids, Comparator.naturalOrder());
    MessageDigest digest = sha256();
    byte[] line = new byte[33];
    line[32] = '\n';
    for (FactId id : ids) {
      hex(id.high(), line, 0);
      hex(id.low(), line, 16);
      digest.update(line);
    }
    return digest.digest();
  }

  private static void hex(long value, byte[] into, int from) {
    for (int i = 0; i < 16; i++) {
      into[from + i] = (byte) Character.forDigit((int) (value >>> 60 - 4 * i) & 15, 16);
    }
  }

  /** Canonical JSON of the covers in their order, and of {@link #ids}. */
  static byte[] dossier(byte[] ids, Vouching vouching) {
    return dossier(ids, begun(vouching));
  }

  /** As far as dossiers for which the same is vouched have it in common. */
  static MessageDigest begun(Vouching vouching) {
    String covers = vouching.isEverything() ? "\"*\"" : covers(vouching.covers());
    MessageDigest digest = sha256();
    digest.update(("{\"covers\":" + covers + ",\"facts\":\"").getBytes(StandardCharsets.UTF_8));
    return digest;
  }

  /**
   * @param begun is left as it is
   */
  static byte[] dossier(byte[] ids, MessageDigest begun) {
    try {
      MessageDigest digest = (MessageDigest) begun.clone();
      return digest.digest((hex(ids) + "\"}").getBytes(StandardCharsets.UTF_8));
    } catch (CloneNotSupportedException everyJavaCan) {
      throw new IllegalStateException(everyJavaCan);
    }
  }

  private static String covers(List<Cover> covers) {
    StringBuilder json = new StringBuilder("[");
    for (Cover cover : covers) {
      json.append(json.length() == 1 ? "{\"from\":\"" : ",{\"from\":\"").append(cover.from());
      json.append("\",\"kind\":\"").append(cover.kind());
      json.append("\",\"source\":\"").append(quoted(cover.source()));
      json.append(cover.to() == null ? "\"}" : "\",\"to\":\"" + cover.to() + "\"}");
    }
    return json.append(']').toString();
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  /** A link of the chain: the link before, and what may not be changed after. */
  static byte[] link(byte[] before, String said, byte[] body) {
    MessageDigest digest = sha256();
    digest.update(before);
    digest.update(said.getBytes(StandardCharsets.UTF_8));
    digest.update(of(body));
    return digest.digest();
  }
}
