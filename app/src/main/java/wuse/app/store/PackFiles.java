package wuse.app.store;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The files of packs that runs graded by, each once, by digest. */
public final class PackFiles {
  private final Database database;

  PackFiles(Database database) {
    this.database = database;
  }

  /**
   * Keeps files under their digests.
   *
   * @param files by path below the root of the packs
   * @return the digest of them all together
   */
  public String keep(Map<String, byte[]> files) {
    Map<String, String> digests = digests(files);
    String all = together(digests);
    database.inTransaction(() -> keep(all, digests, files));
    return all;
  }

  /** What files will be kept under together: over digest and path of each, in order of path. */
  public static String digest(Map<String, byte[]> files) {
    return together(digests(files));
  }

  /** What a file will be kept under: SHA-256 in 64 hex characters. */
  public static String digest(byte[] file) {
    return Digests.hex(Digests.of(file));
  }

  private static Map<String, String> digests(Map<String, byte[]> files) {
    Map<String, String> digests = new TreeMap<>();
    files.forEach((path, bytes) -> digests.put(path, digest(bytes)));
    return digests;
  }

  private static String together(Map<String, String> digests) {
    StringBuilder lines = new StringBuilder();
    digests.forEach((path, digest) -> lines.append(digest).append(' ').append(path).append('\n'));
    return digest(lines.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Keeps one file. */
  public String keep(byte[] file) {
    String digest = digest(file);
    database
        .sql(
            """
            merge into pack_file f using (values (cast(? as varchar(64)))) as n(digest)
            on f.digest = n.digest
            when not matched then insert (digest, body) values (n.digest, ?)
            """)
        .params(digest, file)
        .update();
    return digest;
  }

  /** One file; empty where none is kept under the digest. */
  public Optional<byte[]> file(String digest) {
    return database
        .sql("select body from pack_file where digest = ?")
        .param(digest)
        .query((row, n) -> row.getBytes(1))
        .optional();
  }

  private void keep(String all, Map<String, String> digests, Map<String, byte[]> files) {
    if (!paths(all).isEmpty()) {
      return;
    }
    Set<String> known =
        new HashSet<>(database.sql("select digest from pack_file").query(String.class).list());
    Map<String, byte[]> fresh = new TreeMap<>();
    digests.forEach(
        (path, digest) -> {
          byte[] bytes = files.get(path);
          if (bytes != null && known.add(digest)) {
            fresh.put(digest, bytes);
          }
        });
    database.batch(
        "insert into pack_file (digest, body) values (?, ?)",
        fresh.entrySet(),
        (places, file) -> places.value(file.getKey()).bytes(file.getValue()));
    database.batch(
        "insert into pack_set (digest, path, file_digest) values (?, ?, ?)",
        digests.entrySet(),
        (places, file) -> places.value(all).value(file.getKey()).value(file.getValue()));
  }

  /** The paths of the files kept together under a digest. */
  public Set<String> paths(String digest) {
    return new HashSet<>(
        database
            .sql("select path from pack_set where digest = ?")
            .param(digest)
            .query(String.class)
            .list());
  }

  /** The files kept together under a digest, by path. */
  public Map<String, byte[]> files(String digest) {
    Map<String, byte[]> files = new TreeMap<>();
    database
        .sql(
            """
            select s.path, f.body from pack_set s join pack_file f on f.digest = s.file_digest
            where s.digest = ?
            """)
        .param(digest)
        .query(
            row -> {
              files.put(row.getString(1), row.getBytes(2));
            });
    return files;
  }
}
