package wuse.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the dated versions of something: oldest first, without hole and without overlap. */
final class Timeline {
  private static final Keys KEYS =
      Keys.of("version").need("from", Content.Plain.DATE).may("to", Content.Plain.DATE);

  private final Faults faults;

  Timeline(Faults faults) {
    this.faults = faults;
  }

  /** The keys of any version: when it is in force, and on what it rests. */
  static Keys version(String name) {
    return Keys.of(name).and(KEYS).and(Ground.KEYS);
  }

  <T> Versions<T> read(Block holder, Keys keys, Function<Block, @Nullable T> value) {
    List<Versions.Version<T>> versions = new ArrayList<>();
    Reach last = null;
    for (Block block : holder.blocks("versions", keys)) {
      Reach reach = reach(block);
      if (last != null && reach != null) {
        follow(last, reach);
      }
      last = reach == null ? last : reach;
      T read = value.apply(block);
      block.close();
      if (reach != null && read != null) {
        versions.add(new Versions.Version<>(reach.from, reach.to, read, reach.place.at()));
      }
    }
    return new Versions<>(versions);
  }

  /** When a version is in force, and where that stands. */
  private record Reach(LocalDate from, @Nullable LocalDate to, Node.Place place) {}

  private @Nullable Reach reach(Block block) {
    int before = faults.gaps();
    Node from = block.need("from", "W0506");
    LocalDate first = new Scalars(faults).date(from);
    Node toNode = block.get("to");
    LocalDate to = block.dateIf("to");
    if (faults.gaps() > before) {
      return null;
    }
    if (toNode != null && to != null && to.isBefore(first)) {
      faults.error("W0511", toNode.place(), first, to);
      return null;
    }
    return new Reach(first, to, from.place());
  }

  private void follow(Reach last, Reach next) {
    LocalDate end = last.to;
    if (!next.from.isAfter(last.from)) {
      faults.error("W0516", next.place, last.place.at(), next.from, last.from);
    } else if (end != null && !next.from.isAfter(end)) {
      faults.error("W0510", next.place, last.place.at(), next.from, end);
    } else if (end != null && next.from.isAfter(end.plusDays(1))) {
      faults.error("W0509", next.place, last.place.at(), end.plusDays(1), next.from.minusDays(1));
    }
  }
}
