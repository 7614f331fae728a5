package wuse.sources;

import java.util.List;
import wuse.facts.Held;

/**
 * A part of what one file or pull brought, some thousand rows at a time. What a source vouches for
 * comes with the last part only, so that a file that breaks off vouches for nothing.
 *
 * @param source name of the source, as in the facts' origin
 * @param mapping name of the mapping that read it
 * @param file file name, or name of the pull
 * @param arrival when it arrived
 * @param facts with their ids, in the order of the rows
 * @param vouched what the source vouches for; empty in all parts but the last
 * @param rejected rows that could not be read in whole or in part
 * @param last nothing of this table follows
 */
public record Delivery(
    String source,
    String mapping,
    String file,
    Arrival arrival,
    List<Held> facts,
    List<Vouched> vouched,
    List<Rejected> rejected,
    boolean last) {
  public Delivery {
    facts = List.copyOf(facts);
    vouched = List.copyOf(vouched);
    rejected = List.copyOf(rejected);
  }
}
