package wuse.app.nightly;

import java.nio.file.Path;
import java.time.LocalDate;
import wuse.app.store.Home;
import wuse.app.store.Mode;
import wuse.app.store.PackNight;
import wuse.app.store.Store;

/** A process of its own that grades a night, to be killed: {@code Child HOME DAY run|resume}. */
final class Child {
  private Child() {}

  public static void main(String[] arguments) throws Exception {
    String url = System.getProperty("wuse.test.url");
    Home home =
        url == null
            ? Home.in(Path.of(arguments[0]))
            : new Home(Path.of(arguments[0]), url, "postgres", "postgres");
    try (Store store = Store.open(home, "grade", Homes.CLOCK)) {
      NightRun nights =
          Homes.nights(
              store,
              new NightSettings(
                  java.math.BigDecimal.ONE,
                  java.math.BigDecimal.ONE,
                  java.time.Duration.ofDays(9999),
                  4,
                  2));
      LocalDate day = LocalDate.parse(arguments[1]);
      Progress told = mark -> System.out.println(mark.phase());
      NightResult result =
          arguments[2].equals("resume") && nights.unfinished().isPresent()
              ? nights.resume(told)
              : nights.run(Homes.order(day, Mode.FULL), told);
      result.packs().stream()
          .map(PackNight::digest)
          .forEach(d -> System.out.println("digest " + d));
      System.out.println("run " + result.run().no());
    }
  }
}
