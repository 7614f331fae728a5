package wuse.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import wuse.policy.Node;

/** Pages with one node changed; what is not on the way to it is shared. */
final class Pages {
  private Pages() {}

  /**
   * @param path keys and places in lists, from the page down
   * @param node what stands there instead; null takes it away
   */
  static Node with(Node page, List<Object> path, @Nullable Node node) {
    if (path.isEmpty()) {
      return node == null ? new Node.Nothing(page.place()) : node;
    }
    List<Object> rest = path.subList(1, path.size());
    return page instanceof Node.Fields fields
        ? inFields(fields, (String) path.get(0), rest, node)
        : inItems((Node.Items) page, (Integer) path.get(0), rest, node);
  }

  private static Node inFields(
      Node.Fields fields, String key, List<Object> rest, @Nullable Node node) {
    Map<String, Node.Field> all = new LinkedHashMap<>(fields.of());
    Node.Field before = all.get(key);
    if (rest.isEmpty() && node == null) {
      all.remove(key);
    } else {
      Node.Text name = before == null ? new Node.Text(key, false, fields.place()) : before.key();
      Node old = before == null ? new Node.Nothing(fields.place()) : before.value();
      all.put(key, new Node.Field(name, with(old, rest, node)));
    }
    return new Node.Fields(all, fields.place());
  }

  private static Node inItems(Node.Items items, int at, List<Object> rest, @Nullable Node node) {
    List<Node> all = new ArrayList<>(items.of());
    if (rest.isEmpty() && node == null) {
      all.remove(at);
    } else {
      all.set(at, with(all.get(at), rest, node));
    }
    return new Node.Items(all, items.place());
  }

  static Node.Text text(Node.Text like, String text) {
    return new Node.Text(text, like.quoted(), like.place());
  }

  /** The node at the end of a path; null where there is none. */
  static @Nullable Node at(Node page, List<Object> path) {
    Node node = page;
    for (Object step : path) {
      if (node instanceof Node.Fields fields && step instanceof String key) {
        node = fields.get(key);
      } else if (node instanceof Node.Items items
          && step instanceof Integer place
          && place < items.of().size()) {
        node = items.of().get(place);
      } else {
        return null;
      }
    }
    return node;
  }

  /** A path one step longer. */
  static List<Object> down(List<Object> path, Object step) {
    List<Object> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }
}
