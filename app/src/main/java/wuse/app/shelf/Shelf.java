package wuse.app.shelf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import wuse.app.store.PackFiles;
import wuse.app.store.Store;
import wuse.policy.Words;

/**
 * 政策架: the versions, each signed and chained to the one before, and which is in force when. Nothing
 * is given out before signatures, chain and files have been found whole. Shared by threads.
 */
public final class Shelf {
  private final JdbcClient client;
  private final PackFiles files;
  private final Keys keys;

  public Shelf(Store store, Keys keys) {
    this.client = JdbcClient.create(store.dataSource());
    this.files = store.packFiles();
    this.keys = keys;
  }

  /** As they stand there, unverified, the oldest first. */
  public List<Version> versions() {
    return client
        .sql(
            "select no, digest, from_day, manifest, algorithm, key_id, signature"
                + " from policy_version order by no")
        .query(
            (row, n) ->
                new Version(
                    row.getInt(1),
                    row.getString(2),
                    Objects.requireNonNull(row.getObject(3, LocalDate.class)),
                    row.getString(4),
                    new Seal(row.getString(5), row.getString(6), row.getString(7))))
        .list();
  }

  /** A version that was found whole, with its policies. */
  public record Whole(Version version, PackTree policies) {}

  /**
   * What is in force on a day.
   *
   * @return empty where no version has come in force by then
   * @throws Refused where it, or one before it, is not as it was signed
   */
  public Optional<Whole> inForce(LocalDate day) throws Refused {
    Optional<Version> last =
        versions().stream()
            .filter(version -> !version.from().isAfter(day))
            .reduce((earlier, later) -> later);
    return last.isEmpty() ? Optional.empty() : Optional.of(whole(last.get().no()));
  }

  /** The digest of the last version, whole or not; empty while there is none. */
  String lastDigest() {
    return versions().stream().reduce((earlier, later) -> later).map(Version::digest).orElse("");
  }

  /** The last version, in force or not yet: what the next one follows. */
  public Optional<Whole> last() throws Refused {
    Optional<Version> last = versions().stream().reduce((earlier, later) -> later);
    return last.isEmpty() ? Optional.empty() : Optional.of(whole(last.get().no()));
  }

  /**
   * A version by its number.
   *
   * @throws Refused if there is none, or it or one before it is not as it was signed
   */
  public Whole whole(int no) throws Refused {
    Version before = null;
    for (Version version : versions()) {
      if (version.no() <= no) {
        proof(version, before).ifBroken();
        before = version;
      }
    }
    if (before == null || before.no() != no) {
      throw Refused.asked("version.none", no);
    }
    return new Whole(before, policies(before));
  }

  /** Everything that is not as it was signed, of all versions; empty where all is whole. */
  public List<Words> faults() {
    List<Words> faults = new ArrayList<>();
    Version before = null;
    for (Version version : versions()) {
      try {
        proof(version, before).ifBroken();
        policies(version);
      } catch (Refused broken) {
        faults.addAll(broken.reasons());
      }
      before = version;
    }
    return faults;
  }

  private Proof proof(Version version, @Nullable Version before) {
    return new Proof(keys, version, before);
  }

  private PackTree policies(Version version) throws Refused {
    Manifest manifest = version.manifest();
    PackTree kept = PackTree.kept(files, manifest.set());
    var written = manifest.files();
    var found = kept.digests();
    TreeSet<String> paths = new TreeSet<>(written.keySet());
    paths.addAll(found.keySet());
    for (String path : paths) {
      if (!found.containsKey(path)) {
        throw Refused.broken("file.gone", version.no(), path);
      }
      if (!written.containsKey(path)) {
        throw Refused.broken("file.added", version.no(), path);
      }
      if (!Objects.equals(written.get(path), found.get(path))) {
        throw Refused.broken("file.changed", version.no(), path);
      }
    }
    return kept;
  }
}
