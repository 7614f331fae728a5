package wuse.facts.snapshot;

import java.util.ArrayList;
import java.util.List;

/** Reads what {@link WordTable} wrote. */
final class WordList {
  private final List<String> words = new ArrayList<>();

  /** The number of the word; {@link #get} has it. */
  int read(PackedIn in) {
    int number = in.whole();
    if (number == 0) {
      words.add(in.text());
      return words.size() - 1;
    }
    if (number > words.size()) {
      throw new BrokenBlock("unknown word " + number);
    }
    return number - 1;
  }

  String get(int number) {
    return words.get(number);
  }

  int size() {
    return words.size();
  }
}
