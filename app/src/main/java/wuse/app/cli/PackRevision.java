package wuse.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import wuse.app.shelf.PackTree;

/** A folder of packs as it was in a git revision. */
final class PackRevision {
  private static final int LARGEST = 4 << 20;

  private PackRevision() {}

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
  static PackTree of(Path root, String revision) throws IOException, Unknown {
    RepositoryBuilder found = new RepositoryBuilder().findGitDir(root.toRealPath().toFile());
    if (found.getGitDir() == null) {
      throw new Unknown("diff.noRepository");
    }
    try (Repository repository = found.build()) {
      ObjectId tree = tree(repository, revision);
      Path inside = repository.getWorkTree().toPath().toRealPath().relativize(root.toRealPath());
      return files(repository, tree, inside.toString().replace('\\', '/'));
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

  private static PackTree files(Repository repository, ObjectId tree, String inside)
      throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(tree);
      walk.setRecursive(true);
      if (!inside.isEmpty()) {
        walk.setFilter(PathFilter.create(inside));
      }
      while (walk.next()) {
        String path = walk.getPathString();
        String below = inside.isEmpty() ? path : path.substring(inside.length() + 1);
        if (below.matches(".*\\.(yaml|drl)")) {
          files.put(below, repository.open(walk.getObjectId(0)).getBytes(LARGEST));
        }
      }
    }
    return PackTree.of(files);
  }
}
