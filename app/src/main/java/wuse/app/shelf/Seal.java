package wuse.app.shelf;

import java.util.Base64;

/**
 * 签名 under a manifest.
 *
 * @param algorithm as {@link SealAlgorithm} names it
 * @param keyId which key made it
 * @param text the signature in Base64
 */
public record Seal(String algorithm, String keyId, String text) {
  static Seal of(SealAlgorithm algorithm, String keyId, byte[] signature) {
    return new Seal(algorithm.word(), keyId, Base64.getEncoder().encodeToString(signature));
  }
}
