package wuse.sources;

import java.util.List;

/**
 * Why a whole file was not read. Nothing of it is lost: it stays as it is.
 *
 * @param code key of the message catalogues, as in {@code S011}
 * @param arguments what the sentence names
 */
public record Refusal(String code, List<String> arguments) {
  public Refusal {
    arguments = List.copyOf(arguments);
  }

  /**
   * For people: file and fault, then what to do.
   *
   * @param lang {@code zh} or {@code en}
   */
  public String text(String file, String lang) {
    return Sentences.in(lang).of(file, this);
  }
}
