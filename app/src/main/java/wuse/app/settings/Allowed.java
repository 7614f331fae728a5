package wuse.app.settings;

import java.util.List;
import wuse.app.words.Sentences;
import wuse.policy.NearestName;
import wuse.policy.Words;

/** Which keys the file may hold and what each may say. */
final class Allowed {
  private static final String PREFIX = "allowed.";

  private final Sentences sentences = Sentences.of("wuse.app.settings.settings");

  Words unreadable(String place, String reason) {
    return sentences.say("unreadable", place, reason);
  }

  Words unknown(String place, String key) {
    List<String> known = keys();
    String nearest = NearestName.of(plain(key), known);
    return nearest.isEmpty()
        ? sentences.say("unknown", place, key, String.join(" ", known))
        : sentences.say("unknown.near", place, key, nearest);
  }

  Words wrong(String place, String key, String written) {
    String allowed = PREFIX + plain(key);
    String shown = isSecret(key) ? "…" : SourceAddress.shown(written);
    return sentences.has(allowed)
        ? sentences.say("wrong", place, key, shown, sentences.say(allowed))
        : sentences.say("wrong.nested", place, key, shown);
  }

  // a message goes to terminals and logs
  private static boolean isSecret(String key) {
    return key.endsWith(".password") || key.endsWith(".token");
  }

  Words missing(String place, String key, List<String> missing) {
    return sentences.say("missing", place, key, String.join(" ", missing));
  }

  Words twice(String place, String key, String name) {
    return sentences.say("twice", place, key, name);
  }

  Words both(String place, String key) {
    return sentences.say("both", place, key);
  }

  private List<String> keys() {
    return sentences.keys().stream()
        .filter(key -> key.startsWith(PREFIX))
        .map(key -> key.substring(PREFIX.length()))
        .toList();
  }

  /** Without the places of list entries. */
  private static String plain(String key) {
    return key.replaceAll("\\[\\d+]", "");
  }
}
