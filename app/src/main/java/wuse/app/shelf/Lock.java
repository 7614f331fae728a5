package wuse.app.shelf;

import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;

/** A private key under a password (PKCS #8, PBES2 with AES-256), as other tools read it too. */
final class Lock {
  private static final String SCHEME = "PBEWithHmacSHA256AndAES_256";
  private static final int ROUNDS = 210_000;

  private Lock() {}

  static byte[] close(byte[] key, char[] password) {
    SecureRandom random = new SecureRandom();
    byte[] salt = new byte[16];
    byte[] start = new byte[16];
    random.nextBytes(salt);
    random.nextBytes(start);
    try {
      Cipher cipher = Cipher.getInstance(SCHEME);
      cipher.init(
          Cipher.ENCRYPT_MODE,
          secret(SCHEME, password),
          new PBEParameterSpec(salt, ROUNDS, new IvParameterSpec(start)));
      // Java knows the identifier of PBES2, not that of the scheme that it names by its parts
      AlgorithmParameters parts = AlgorithmParameters.getInstance("PBES2");
      parts.init(cipher.getParameters().getEncoded());
      return new EncryptedPrivateKeyInfo(parts, cipher.doFinal(key)).getEncoded();
    } catch (GeneralSecurityException | IOException everyJavaCan) {
      throw new IllegalStateException(everyJavaCan);
    }
  }

  /**
   * @throws GeneralSecurityException if the password is not the one, or it is no locked key
   */
  static byte[] open(byte[] locked, char[] password) throws GeneralSecurityException {
    try {
      EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(locked);
      String scheme = info.getAlgParameters().toString();
      Cipher cipher = Cipher.getInstance(scheme);
      cipher.init(Cipher.DECRYPT_MODE, secret(scheme, password), info.getAlgParameters());
      return cipher.doFinal(info.getEncryptedData());
    } catch (IOException broken) {
      throw new GeneralSecurityException(broken);
    }
  }

  private static Key secret(String scheme, char[] password) throws GeneralSecurityException {
    return SecretKeyFactory.getInstance(scheme).generateSecret(new PBEKeySpec(password));
  }
}
