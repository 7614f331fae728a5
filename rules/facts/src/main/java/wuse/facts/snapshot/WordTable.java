package wuse.facts.snapshot;

import java.util.HashMap;
import java.util.Map;

/** Writes a text in full where it stands first, and as a number after that. */
final class WordTable {
  private final Map<String, Integer> numbers = new HashMap<>();

  void write(String word, PackedOut out) {
    Integer known = numbers.get(word);
    if (known == null) {
      numbers.put(word, numbers.size());
      out.octet(0).text(word);
    } else {
      out.unsigned(known + 1L);
    }
  }
}
