package wuse.facts.snapshot;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import wuse.facts.FactId;
import wuse.facts.Held;
import wuse.facts.UnitId;

/**
 * Facts of one unit as one block of bytes, with their ids: column by column per kind, words once,
 * dates as distances, and the columns deflated. Ids are random bits and stay outside of that. A
 * checksum ends the block.
 *
 * <p>Reading is strict: a block that is cut off, changed or of an unknown form is a {@link
 * BrokenBlock}. Shared by threads.
 */
public final class FactBlocks {
  private static final int FORM = 1;
  private static final int DEFLATED = 1;
  private static final int CHECKSUM = 4;

  // one of each for a thread: making one takes longer than what it does with 200 facts
  private static final ThreadLocal<Deflater> DEFLATER =
      ThreadLocal.withInitial(() -> new Deflater(Deflater.BEST_SPEED, true));
  private static final ThreadLocal<Inflater> INFLATER =
      ThreadLocal.withInitial(() -> new Inflater(true));

  private final Map<Integer, Layout> layouts;
  private final int current;
  private final BlockColumns columns;
  private final boolean deflate;

  /**
   * @param layouts every layout that blocks may name, by its number
   * @param current number of {@link Layout#current()}, by which new blocks are written
   */
  public FactBlocks(Map<Integer, Layout> layouts, int current) {
    this(layouts, current, true);
  }

  FactBlocks(Map<Integer, Layout> layouts, int current, boolean deflate) {
    if (!Layout.current().equals(layouts.get(current))) {
      throw new IllegalArgumentException("not the current layout: " + current);
    }
    this.layouts = Map.copyOf(layouts);
    this.current = current;
    this.columns = BlockColumns.of(Layout.current());
    this.deflate = deflate;
  }

  /** With the current layout alone and columns as they are: for measuring what deflating does. */
  public static FactBlocks plain() {
    return new FactBlocks(Map.of(1, Layout.current()), 1, false);
  }

  /** With the current layout alone, as number 1. */
  public static FactBlocks ofCurrent() {
    return new FactBlocks(Map.of(1, Layout.current()), 1);
  }

  /** One block of these facts, which must be of one unit; in any order. */
  public byte[] write(Collection<Held> facts) {
    PackedOut out = new PackedOut();
    out.octet(FORM).octet(deflate ? DEFLATED : 0).unsigned(current).unsigned(facts.size());
    List<List<Held>> byKind = columns.byKind(facts);
    for (List<Held> kind : byKind) {
      kind.forEach(held -> out.fixed(held.id().high()).fixed(held.id().low()));
    }
    PackedOut body = new PackedOut();
    columns.write(byKind, body);
    if (deflate) {
      deflated(body, out);
    } else {
      out.bytes(body.buffer(), 0, body.length());
    }
    return checked(out);
  }

  private static byte[] checked(PackedOut out) {
    CRC32 crc = new CRC32();
    crc.update(out.buffer(), 0, out.length());
    long sum = crc.getValue();
    for (int shift = 24; shift >= 0; shift -= 8) {
      out.octet((int) (sum >> shift));
    }
    return out.toBytes();
  }

  private static void deflated(PackedOut body, PackedOut out) {
    out.unsigned(body.length());
    Deflater deflater = DEFLATER.get();
    deflater.reset();
    deflater.setInput(body.buffer(), 0, body.length());
    deflater.finish();
    byte[] piece = new byte[8192];
    while (!deflater.finished()) {
      out.bytes(piece, 0, deflater.deflate(piece));
    }
  }

  /**
   * The facts of a block.
   *
   * @throws BrokenBlock if it is none
   */
  public List<Held> read(UnitId unit, byte[] block) {
    int end = block.length - CHECKSUM;
    PackedIn in = new PackedIn(block, 0, Math.max(0, end));
    try {
      requireForm(in.octet());
      boolean deflated = in.octet() == DEFLATED;
      requireChecksum(block, end);
      BlockColumns read = columnsOf(in.whole());
      FactId[] ids = ids(in);
      PackedIn body = deflated ? inflated(in, block, end) : in;
      List<Held> facts = read.read(unit, body, ids);
      if (!body.atEnd()) {
        throw new BrokenBlock("more bytes than facts");
      }
      return facts;
    } catch (BrokenBlock broken) {
      throw broken;
    } catch (RuntimeException unfit) {
      throw new BrokenBlock("a fact that cannot be: " + unfit.getMessage(), unfit);
    }
  }

  private static void requireForm(int form) {
    if (form != FORM) {
      throw new BrokenBlock("unknown form " + form);
    }
  }

  private static void requireChecksum(byte[] block, int end) {
    CRC32 crc = new CRC32();
    crc.update(block, 0, end);
    long sum = 0;
    for (int i = end; i < block.length; i++) {
      sum = sum << 8 | block[i] & 0xFF;
    }
    if (sum != crc.getValue()) {
      throw new BrokenBlock("checksum does not fit");
    }
  }

  private BlockColumns columnsOf(int number) {
    if (number == current) {
      return columns;
    }
    Layout layout = layouts.get(number);
    if (layout == null) {
      throw new BrokenBlock("unknown layout " + number);
    }
    return BlockColumns.of(layout);
  }

  private static FactId[] ids(PackedIn in) {
    FactId[] ids = new FactId[in.count()];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = new FactId(in.fixed(), in.fixed());
    }
    return ids;
  }

  private static PackedIn inflated(PackedIn in, byte[] block, int end) {
    long claimed = in.unsigned();
    // deflate cannot make more than some 1,032 bytes of one
    if (claimed < 0 || claimed > 1_040L * (end - in.at()) + 64) {
      throw new BrokenBlock("length " + claimed);
    }
    byte[] body = new byte[(int) claimed];
    Inflater inflater = INFLATER.get();
    inflater.reset();
    try {
      inflater.setInput(block, in.at(), end - in.at());
      int length = 0;
      while (length < body.length) {
        int more = inflater.inflate(body, length, body.length - length);
        if (more == 0) {
          throw new BrokenBlock("columns cut off");
        }
        length += more;
      }
    } catch (DataFormatException notDeflated) {
      throw new BrokenBlock("columns changed", notDeflated);
    }
    return new PackedIn(body);
  }
}
