package wuse.app.workbook;

import java.util.List;

/** What was typed into a cell is not what belongs there: a code of the catalogue and its words. */
final class Misfit extends Exception {
  private static final long serialVersionUID = 1L;
  private final String code;
  private final transient List<String> words;

  Misfit(String code, String... words) {
    super(code, null, false, false);
    this.code = code;
    this.words = List.of(words);
  }

  String code() {
    return code;
  }

  List<String> words() {
    return words;
  }
}
