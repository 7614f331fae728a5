package wuse.sources.table;

import java.util.ArrayList;
import java.util.List;
import wuse.sources.Fault;
import wuse.sources.Place;

/** What is wrong with one mapping file. */
final class MappingFaults {
  private final String file;
  private final List<UnfitMapping.At> found = new ArrayList<>();

  MappingFaults(String file) {
    this.file = file;
  }

  void add(String code, Node node, String written, List<String> arguments) {
    found.add(
        new UnfitMapping.At(
            new Place(file, null, node.line()),
            new Fault(code, null, "", "", node.line() + ":" + node.column(), written, arguments)));
  }

  List<UnfitMapping.At> found() {
    return found;
  }
}
