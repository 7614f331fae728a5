package wuse.app.cli;

import wuse.app.shelf.PackTree;
import wuse.app.workbook.PackWorkbook;

/**
 * The pack that a call names, in the folder of all packs.
 *
 * @param path of the pack below the folder
 * @param tree every file of all packs
 */
record PackAsked(PolicyFolder folder, String path, PackTree tree) {

  /**
   * @throws Refusal where there is none of this name
   */
  static PackAsked of(Wuse wuse, String named) {
    PolicyFolder folder = wuse.policies();
    String path = folder.path(named);
    PackTree tree = PackTree.in(folder.root());
    if (tree.file(path + "/pack.yaml").isEmpty()) {
      throw new Refusal(ExitCode.USAGE, folder.unknown(path));
    }
    return new PackAsked(folder, path, tree);
  }

  PackWorkbook workbook() {
    return new PackWorkbook(tree, path, PolicyFolder.reader());
  }
}
