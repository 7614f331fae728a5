package wuse.policy;

import org.jspecify.annotations.Nullable;

/**
 * 依据: an article of an instrument, {@code 排污许可管理条例#22}, or a whole instrument.
 *
 * @param article absent where the whole instrument is cited
 * @param verification how far the pack's author has seen the text; as marked in the pack
 */
public record Citation(
    String instrument, @Nullable String article, @Nullable String verification, Position at) {

  /** The canonical form. */
  public String text() {
    return article == null ? instrument : instrument + "#" + article;
  }
}
