package wuse.app.shelf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import wuse.app.store.PackFiles;

/**
 * 签名密钥: files in {@code keys} of the home, never in the store. A key's id is the SHA-256 of its
 * public part, so that a file that was exchanged is another key. Old keys stay: the versions that
 * they signed are verified with them.
 */
public final class Keys {
  private static final String PUBLIC = ".pub.pem";
  private static final String PRIVATE = ".key.pem";
  private static final int ID = 31;

  private final Path folder;
  private final List<String> trusted;

  /**
   * @param home whose {@code keys} folder holds them
   * @param trusted ids of the only keys that are believed; empty = all in the folder
   */
  public Keys(Path home, List<String> trusted) {
    this.folder = home.resolve("keys");
    this.trusted = List.copyOf(trusted);
  }

  /**
   * A key as it is kept.
   *
   * @param trusted whether signatures of it are believed
   * @param canSign whether its private part is here
   */
  public record Known(String id, SealAlgorithm algorithm, boolean trusted, boolean canSign) {}

  /**
   * Makes a key.
   *
   * @param password under which the private part is kept
   */
  public Known make(SealAlgorithm algorithm, char[] password) {
    KeyPair pair = algorithm.newPair();
    String id = id(pair.getPublic().getEncoded());
    try {
      Files.createDirectories(folder);
      Path secret = folder.resolve(id + PRIVATE);
      byte[] locked = Lock.close(pair.getPrivate().getEncoded(), password);
      if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
        Files.createFile(
            secret,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.writeString(secret, Pem.text("ENCRYPTED PRIVATE KEY", locked));
      Files.writeString(
          folder.resolve(id + PUBLIC),
          Pem.text("PUBLIC KEY", pair.getPublic().getEncoded()),
          StandardOpenOption.CREATE_NEW);
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
    return new Known(id, algorithm, isTrusted(id), true);
  }

  static String id(byte[] publicKey) {
    // a letter first, so that no file of settings takes it for a number
    return "k" + PackFiles.digest(publicKey).substring(0, ID);
  }

  private boolean isTrusted(String id) {
    return trusted.isEmpty() || trusted.contains(id);
  }

  /** All that lie in the folder, in order of id. */
  public List<Known> list() {
    List<Known> known = new ArrayList<>();
    read()
        .forEach(
            (id, key) ->
                known.add(
                    new Known(
                        id,
                        key.algorithm(),
                        isTrusted(id),
                        Files.exists(folder.resolve(id + PRIVATE)))));
    known.sort(java.util.Comparator.comparing(Known::id));
    return known;
  }

  /** A public key with the way in which it is used. */
  record Public(SealAlgorithm algorithm, PublicKey key) {}

  /** The key of this id, if it is believed. */
  Optional<Public> believed(String id) {
    return isTrusted(id) ? Optional.ofNullable(read().get(id)) : Optional.empty();
  }

  /** By what their files hold, not by what they are called. */
  private Map<String, Public> read() {
    Map<String, Public> keys = new HashMap<>();
    if (!Files.isDirectory(folder)) {
      return keys;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(PUBLIC)).toList()) {
        byte[] encoded = Pem.bytes(Files.readString(file, StandardCharsets.US_ASCII));
        read(encoded).ifPresent(key -> keys.put(id(encoded), key));
      }
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
    return keys;
  }

  private static Optional<Public> read(byte[] encoded) {
    for (SealAlgorithm algorithm : SealAlgorithm.values()) {
      try {
        return Optional.of(new Public(algorithm, algorithm.publicKey(encoded)));
      } catch (GeneralSecurityException another) {
        // the next algorithm is tried
      }
    }
    return Optional.empty();
  }

  /**
   * Signs.
   *
   * @param named id of the key; empty where the only one that can sign is meant
   * @throws Refused where no key, or more than one, can be meant, or the password is wrong
   */
  Seal sign(String named, char[] password, byte[] said) throws Refused {
    Known key = meant(named);
    try {
      byte[] locked =
          Pem.bytes(
              Files.readString(folder.resolve(key.id() + PRIVATE), StandardCharsets.US_ASCII));
      byte[] encoded = Lock.open(locked, password);
      byte[] signature = key.algorithm().sign(key.algorithm().privateKey(encoded), said);
      Seal seal = Seal.of(key.algorithm(), key.id(), signature);
      PublicKey own = believed(key.id()).orElseThrow().key();
      if (!key.algorithm().holds(own, said, Base64.getDecoder().decode(seal.text()))) {
        throw Refused.asked("key.pair", key.id());
      }
      return seal;
    } catch (GeneralSecurityException wrong) {
      throw Refused.asked("key.password", key.id());
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }

  private Known meant(String named) throws Refused {
    List<Known> able =
        list().stream()
            .filter(key -> key.canSign() && key.trusted())
            .filter(key -> named.isEmpty() || key.id().equals(named))
            .toList();
    if (able.isEmpty()) {
      throw named.isEmpty() ? Refused.asked("key.none") : Refused.asked("key.notThere", named);
    }
    if (able.size() > 1) {
      String ids = String.join(" ", able.stream().map(Known::id).toList());
      throw Refused.asked("key.several", ids);
    }
    return able.get(0);
  }
}
