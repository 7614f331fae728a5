package wuse.policy;

/** A file of a scorecard's {@code indicators/}: {@code indicators/<category>/<ID>.yaml}. */
record IndicatorFile(String file, Node node) {

  /** What the name of the file says the id is. */
  String id() {
    return file.substring(file.lastIndexOf('/') + 1, file.length() - ".yaml".length());
  }

  /** The folder in which it lies. */
  String folder() {
    String folder = file.substring(0, file.lastIndexOf('/'));
    return folder.substring(folder.lastIndexOf('/') + 1);
  }
}
