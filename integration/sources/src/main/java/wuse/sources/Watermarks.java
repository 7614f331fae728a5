package wuse.sources;

import java.util.Optional;

/** How far each pull has got; kept over restarts by whoever keeps facts. */
public interface Watermarks {
  /** The greatest mark that was delivered; empty before the first pull. */
  Optional<String> get(String pull);

  /** Called after the delivery has been accepted. */
  void put(String pull, String mark);
}
