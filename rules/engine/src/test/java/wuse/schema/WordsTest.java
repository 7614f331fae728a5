package wuse.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import wuse.policy.Content;
import wuse.policy.FileKind;
import wuse.policy.Keys;

class WordsTest {

  @Test
  void every_key_of_every_file_has_words_in_both_languages() {
    Set<String> silent = new TreeSet<>();
    SchemaWords words = new SchemaWords();
    Set<Keys> seen = new LinkedHashSet<>();
    for (FileKind kind : FileKind.values()) {
      kind.keys().forEach(keys -> collect(keys, seen));
    }
    for (Keys keys : seen) {
      if (!words.knows(keys.name(), "")) {
        silent.add(keys.name());
      }
      for (Keys.Key key : keys.all()) {
        if (!words.knows(keys.name(), key.name())) {
          silent.add(keys.name() + "." + key.name());
        }
      }
    }
    assertThat(silent).isEmpty();
    assertThat(seen).hasSizeGreaterThan(40);
  }

  private static void collect(Keys keys, Set<Keys> seen) {
    if (seen.add(keys)) {
      keys.all().forEach(key -> collect(key.content(), seen));
      keys.forks().forEach(fork -> fork.ways().values().forEach(way -> collect(way, seen)));
    }
  }

  private static void collect(Content content, Set<Keys> seen) {
    if (content instanceof Content.Group group) {
      collect(group.keys().get(), seen);
    } else if (content instanceof Content.Many many) {
      collect(many.each(), seen);
    } else if (content instanceof Content.Pair pair) {
      collect(pair.each(), seen);
    } else if (content instanceof Content.Either either) {
      either.of().forEach(one -> collect(one, seen));
    } else if (content instanceof Content.Entries entries) {
      collect(entries.value(), seen);
    }
  }
}
