package wuse.app.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where one installation keeps what it knows ({@code --home}).
 *
 * @param folder holds the lock of its owner and, without {@code url}, the H2 file; made if it is
 *     not there
 * @param url JDBC address of a PostgreSQL 15 or newer; null for the H2 file in {@code folder}
 * @param user of that server; null for H2
 * @param password of that user; null where none is needed
 */
public record Home(
    Path folder, @Nullable String url, @Nullable String user, @Nullable String password) {

  /** The H2 file in this folder. */
  public static Home in(Path folder) {
    return new Home(folder, null, null, null);
  }
}
