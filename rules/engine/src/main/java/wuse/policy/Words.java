package wuse.policy;

/** A text that an officer reads, in both languages of the house. */
public record Words(String zh, String en) {

  /** The text in {@code language}: {@code "en"} or, for all else, Chinese. */
  public String in(String language) {
    return language.equals("en") ? en : zh;
  }
}
