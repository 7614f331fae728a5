package wuse.app.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation sets; each has a default, and the file may be missing. Each component is a
 * key of the file; a type that takes a text says itself which texts it takes.
 *
 * @param serve the pages
 * @param night when nights are graded by themselves
 * @param sources where facts come from by themselves
 */
public record Settings(
    @DefaultValue Serving serve, @DefaultValue Nights night, @DefaultValue Sources sources) {

  /** The same with other pages. */
  public Settings serving(Serving other) {
    return new Settings(other, night, sources);
  }

  /**
   * @param cron the moments; null where nobody is graded unasked
   */
  public record Nights(@Nullable CronTime cron) {}

  /**
   * How pages are served.
   *
   * @param port 0 for one that is free
   * @param bind where it listens; this machine alone unless said otherwise
   * @param behindHttps whether a proxy before it speaks https with browsers: cookies are then sent
   *     over https only, and the proxy's words on who asks are believed
   */
  public record Serving(
      @DefaultValue("8080") Port port,
      @DefaultValue("127.0.0.1") BindAddress bind,
      @DefaultValue("false") boolean behindHttps) {}
}
