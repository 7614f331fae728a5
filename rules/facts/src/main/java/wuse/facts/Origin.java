package wuse.facts;

/**
 * 来源: where a fact was read.
 *
 * @param source name of the source; part of the fact's identity
 * @param place file and row, packet, table and key; evidence only, so that next week's re-export
 *     changes nothing; may be empty
 */
public record Origin(String source, String place) {
  public Origin {
    source = Fit.text("来源", source);
  }
}
