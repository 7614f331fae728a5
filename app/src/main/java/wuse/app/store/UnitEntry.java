package wuse.app.store;

import java.util.List;
import java.util.Set;
import wuse.app.store.UnitChange.Block;
import wuse.facts.snapshot.FactBlocks;

/**
 * All that is written for one unit of a delivery, made side by side with others'.
 *
 * @param no of the unit; a new one has just been given it
 * @param facts blocks that are appended
 * @param parts of the snapshot that are written anew
 * @param ids digest of the dossier's facts
 * @param register the facts by which it is found; empty where these are as before
 * @param words by which it is found; none where these are as before
 */
record UnitEntry(
    UnitChange change,
    int no,
    List<Block> facts,
    List<Block> parts,
    byte[] ids,
    byte[] register,
    Set<String> words) {

  static UnitEntry of(UnitChange change, int no, FactBlocks blocks) {
    boolean registers = change.touchesRegister();
    return new UnitEntry(
        change,
        no,
        change.blocks(blocks),
        change.parts(blocks),
        Digests.ids(change.dossier()),
        registers ? blocks.write(change.registered()) : new byte[0],
        registers ? Register.words(change.dossier()) : Set.of());
  }

  boolean isNew() {
    return change.before().no() == 0;
  }
}
