package wuse.sources;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Watermarks in memory. */
public final class Marks implements Watermarks {
  private final Map<String, String> marks = new ConcurrentHashMap<>();

  @Override
  public Optional<String> get(String pull) {
    return Optional.ofNullable(marks.get(pull));
  }

  @Override
  public void put(String pull, String mark) {
    marks.put(pull, mark);
  }
}
