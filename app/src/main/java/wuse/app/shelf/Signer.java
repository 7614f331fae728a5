package wuse.app.shelf;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * With what this installation signs.
 *
 * @param keys where its keys lie
 * @param key id of the key that signs; empty where the only one is meant
 * @param password of that key, asked when it is needed; empty where the environment holds none
 * @param variable the environment variable that should hold it, for whoever forgot
 */
public record Signer(Keys keys, String key, Supplier<Optional<String>> password, String variable) {

  Seal sign(byte[] said) throws Refused {
    return keys.sign(key, secret(), said);
  }

  char[] secret() throws Refused {
    return password
        .get()
        .orElseThrow(() -> Refused.asked("key.noPassword", variable))
        .toCharArray();
  }
}
