package wuse.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;

/** A folder of packs as it was in a git revision, laid out for reading and removed afterwards. */
final class PackRevision implements AutoCloseable {
  private static final int LARGEST = 4 << 20;

  private final Path folder;

  private PackRevision(Path folder) {
    this.folder = folder;
  }

  /** Neither a folder nor a revision: with the key of the sentence that says so. */
  static final class Unknown extends Exception {
    private static final long serialVersionUID = 1L;
    private final String key;

    Unknown(String key) {
      super(key, null, false, false);
      this.key = key;
    }

    String key() {
      return key;
    }
  }

  /**
   * @param root the folder of packs in its working tree
   * @param revision anything that git resolves: a tag, a branch, a commit, {@code HEAD~1}
   */
  static PackRevision of(Path root, String revision) throws IOException, Unknown {
    RepositoryBuilder found = new RepositoryBuilder().findGitDir(root.toRealPath().toFile());
    if (found.getGitDir() == null) {
      throw new Unknown("diff.noRepository");
    }
    try (Repository repository = found.build()) {
      ObjectId tree = tree(repository, revision);
      Path inside = repository.getWorkTree().toPath().toRealPath().relativize(root.toRealPath());
      PackRevision packs = new PackRevision(Files.createTempDirectory("wuse-packs-"));
      packs.lay(repository, tree, inside.toString().replace('\\', '/'));
      return packs;
    }
  }

  private static ObjectId tree(Repository repository, String revision) throws IOException, Unknown {
    try {
      ObjectId tree = repository.resolve(revision + "^{tree}");
      if (tree != null) {
        return tree;
      }
    } catch (RevisionSyntaxException e) {
      // no spelling of a revision either
    }
    throw new Unknown("diff.unknown");
  }

  private void lay(Repository repository, ObjectId tree, String inside) throws IOException {
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(tree);
      walk.setRecursive(true);
      if (!inside.isEmpty()) {
        walk.setFilter(PathFilter.create(inside));
      }
      while (walk.next()) {
        String path = walk.getPathString();
        String below = inside.isEmpty() ? path : path.substring(inside.length() + 1);
        Path file = folder.resolve(below).normalize();
        if (file.startsWith(folder) && below.matches(".*\\.(yaml|drl)")) {
          Files.createDirectories(file.getParent());
          Files.write(file, repository.open(walk.getObjectId(0)).getBytes(LARGEST));
        }
      }
    }
  }

  Path folder() {
    return folder;
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      deepestFirst.forEach(PackRevision::delete);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
