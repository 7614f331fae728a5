package wuse.app.shelf;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** How manifests are signed. */
public enum SealAlgorithm {
  ED25519("Ed25519", "Ed25519"),
  /** 国密 SM2 (GB/T 32918) over SM3, with the usual identity 1234567812345678. */
  SM2("EC", "SM3withSM2");

  // asked by name and never registered: nothing else in the process changes its provider
  private static final Provider CHINESE = new BouncyCastleProvider();
  private static final String SM2_CURVE = "sm2p256v1";

  private final String keys;
  private final String signature;

  SealAlgorithm(String keys, String signature) {
    this.keys = keys;
    this.signature = signature;
  }

  /** As files and the command line write it: {@code ed25519}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one that is called so; empty where there is none. */
  public static Optional<SealAlgorithm> named(String word) {
    return Stream.of(values()).filter(one -> one.word().equalsIgnoreCase(word)).findFirst();
  }

  KeyPair newPair() {
    try {
      if (this == ED25519) {
        return KeyPairGenerator.getInstance(keys).generateKeyPair();
      }
      KeyPairGenerator generator = KeyPairGenerator.getInstance(keys, CHINESE);
      generator.initialize(new ECGenParameterSpec(SM2_CURVE));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException everyJavaCan) {
      throw new IllegalStateException(everyJavaCan);
    }
  }

  private KeyFactory factory() throws GeneralSecurityException {
    return this == ED25519 ? KeyFactory.getInstance(keys) : KeyFactory.getInstance(keys, CHINESE);
  }

  PublicKey publicKey(byte[] encoded) throws GeneralSecurityException {
    return factory().generatePublic(new X509EncodedKeySpec(encoded));
  }

  PrivateKey privateKey(byte[] encoded) throws GeneralSecurityException {
    return factory().generatePrivate(new PKCS8EncodedKeySpec(encoded));
  }

  private Signature signature() throws GeneralSecurityException {
    return this == ED25519
        ? Signature.getInstance(signature)
        : Signature.getInstance(signature, CHINESE);
  }

  byte[] sign(PrivateKey key, byte[] said) throws GeneralSecurityException {
    Signature sign = signature();
    sign.initSign(key);
    sign.update(said);
    return sign.sign();
  }

  /** Whether the signature is that of the key under these bytes; anything malformed is not. */
  boolean holds(PublicKey key, byte[] said, byte[] signed) {
    try {
      Signature verify = signature();
      verify.initVerify(key);
      verify.update(said);
      return verify.verify(signed);
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }
}
