package wuse.sources.written;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of an official document: {@code 某环罚[2020]12号} and {@code 某环罚（2020）12号} are one. */
public final class DocumentNumber {
  private static final Pattern YEAR = Pattern.compile("[\\[(【〔<《]((?:19|20)\\d{2})[\\])】〕>》]");

  private DocumentNumber() {}

  /** Without blanks, the year in 〔〕 as GB/T 9704 has it. */
  public static String of(String text) {
    Matcher year = YEAR.matcher(Absent.folded(text));
    return year.replaceAll("〔$1〕");
  }
}
