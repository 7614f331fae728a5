package wuse.app.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation sets; each has a default, and the file may be missing. Each component is a
 * key of the file; a type that takes a text says itself which texts it takes.
 *
 * @param mode by which policies nights are graded
 * @param serve the pages
 * @param night when nights are graded by themselves
 * @param sources where facts come from by themselves
 * @param release what policies must reach on their way to the shelf, and who signs them
 */
public record Settings(
    @DefaultValue("open") PolicyMode mode,
    @DefaultValue Serving serve,
    @DefaultValue Nights night,
    @DefaultValue Sources sources,
    @DefaultValue Release release) {

  /** The same with other pages. */
  public Settings serving(Serving other) {
    return new Settings(mode, other, night, sources, release);
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

  /**
   * How policies come to the shelf.
   *
   * @param coverage percent of the places that cases must look at
   * @param mutation percent of the mutants that cases must notice
   * @param worse percent of a pack's units; a release that worsens more waits for somebody by name
   * @param key id of the key that signs; null where the only one is meant
   * @param password of that key; null for {@code WUSE_RELEASE_PASSWORD}
   * @param trusted ids of the only keys that are believed; empty for all in the home
   */
  public record Release(
      @DefaultValue("90") Percent coverage,
      @DefaultValue("95") Percent mutation,
      @DefaultValue("1") Percent worse,
      @Nullable String key,
      @Nullable Secret password,
      @DefaultValue List<String> trusted) {}
}
