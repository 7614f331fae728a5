package wuse.app.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeysTest {
  private static final byte[] SAID = Manifest.bytes("{\"said\":\"政策\"}");
  private static final char[] PASSWORD = "a password of tests".toCharArray();

  @TempDir Path home;

  @ParameterizedTest
  @EnumSource(SealAlgorithm.class)
  void what_is_signed_holds_for_these_bytes_and_this_key_alone(SealAlgorithm algorithm)
      throws Refused {
    Keys keys = new Keys(home, List.of());
    Keys.Known key = keys.make(algorithm, PASSWORD);
    Seal seal = keys.sign(key.id(), PASSWORD, SAID);
    Keys.Public known = keys.believed(key.id()).orElseThrow();
    byte[] signature = Base64.getDecoder().decode(seal.text());

    assertThat(seal.algorithm()).isEqualTo(algorithm.word());
    assertThat(algorithm.holds(known.key(), SAID, signature)).isTrue();
    for (int i = 0; i < signature.length; i++) {
      byte[] bent = signature.clone();
      bent[i] ^= 1;
      assertThat(algorithm.holds(known.key(), SAID, bent)).as("byte %d", i).isFalse();
    }
    assertThat(algorithm.holds(known.key(), SAID, new byte[0])).isFalse();
    assertThat(algorithm.holds(known.key(), Manifest.bytes("{}"), signature)).isFalse();
    Keys.Known other = keys.make(algorithm, PASSWORD);
    Keys.Public others = keys.believed(other.id()).orElseThrow();
    assertThat(algorithm.holds(others.key(), SAID, signature)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(SealAlgorithm.class)
  void the_private_part_lies_locked_and_for_its_owner_alone(SealAlgorithm algorithm)
      throws IOException {
    Keys keys = new Keys(home, List.of());
    Keys.Known key = keys.make(algorithm, PASSWORD);
    Path file = home.resolve("keys").resolve(key.id() + ".key.pem");

    assertThat(Files.readString(file)).startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThatThrownBy(() -> keys.sign("", "another".toCharArray(), SAID))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.reasons().get(0).en()).contains("password is wrong"));
  }

  @Test
  void a_key_that_is_not_listed_is_not_believed() {
    Keys.Known one = new Keys(home, List.of()).make(SealAlgorithm.ED25519, PASSWORD);
    Keys.Known two = new Keys(home, List.of()).make(SealAlgorithm.ED25519, PASSWORD);
    Keys pinned = new Keys(home, List.of(two.id()));

    assertThat(pinned.believed(one.id())).isEmpty();
    assertThat(pinned.believed(two.id())).isPresent();
    assertThat(pinned.list()).filteredOn(Keys.Known::trusted).hasSize(1);
  }

  @Test
  void a_public_part_that_was_exchanged_is_another_key() throws IOException {
    Keys keys = new Keys(home, List.of());
    Keys.Known one = keys.make(SealAlgorithm.ED25519, PASSWORD);
    Keys.Known two = keys.make(SealAlgorithm.ED25519, PASSWORD);
    Path folder = home.resolve("keys");
    Files.copy(
        folder.resolve(two.id() + ".pub.pem"),
        folder.resolve(one.id() + ".pub.pem"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);

    assertThat(keys.believed(one.id())).isEmpty();
    Files.writeString(folder.resolve("broken.pub.pem"), "-----BEGIN PUBLIC KEY-----\n%%%\n");
    assertThat(keys.list()).hasSize(1);
  }
}
