package wuse.app.shelf;

import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import wuse.app.store.PackFiles;

/** Whether one version is what was signed, and follows the one before it. */
final class Proof {
  private final Keys keys;
  private final Version version;
  private final @Nullable Version before;

  Proof(Keys keys, Version version, @Nullable Version before) {
    this.keys = keys;
    this.version = version;
    this.before = before;
  }

  void ifBroken() throws Refused {
    byte[] said = Manifest.bytes(version.text());
    seal(said);
    if (!PackFiles.digest(said).equals(version.digest())) {
      throw Refused.broken("version.digest", version.no());
    }
    Manifest manifest = manifest();
    if (manifest.no() != version.no() || !manifest.from().equals(version.from().toString())) {
      throw Refused.broken("version.other", version.no());
    }
    String last = before == null ? "" : before.digest();
    if (!manifest.prior().equals(last)) {
      throw Refused.broken("version.chain", version.no());
    }
  }

  private void seal(byte[] said) throws Refused {
    Seal seal = version.seal();
    if (seal.text().isBlank()) {
      throw Refused.broken("seal.missing", version.no());
    }
    Optional<Keys.Public> key = keys.believed(seal.keyId());
    if (key.isEmpty()) {
      throw Refused.broken("seal.key", version.no(), seal.keyId());
    }
    SealAlgorithm algorithm = key.get().algorithm();
    if (!algorithm.word().equals(seal.algorithm())
        || !algorithm.holds(key.get().key(), said, decoded(seal))) {
      throw Refused.broken("seal.wrong", version.no(), seal.keyId());
    }
  }

  private byte[] decoded(Seal seal) throws Refused {
    try {
      return Base64.getDecoder().decode(seal.text());
    } catch (IllegalArgumentException broken) {
      throw Refused.broken("seal.unreadable", version.no());
    }
  }

  private Manifest manifest() throws Refused {
    try {
      return version.manifest();
    } catch (IllegalArgumentException broken) {
      throw Refused.broken("version.unreadable", version.no());
    }
  }
}
