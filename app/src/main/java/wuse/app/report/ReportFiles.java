package wuse.app.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where reports lie: {@code reports/<run>/} of a home, as a page and as JSON. */
public final class ReportFiles {
  private ReportFiles() {}

  /** The page of a run. */
  public static Path page(Path home, long run) {
    return folder(home, run).resolve("report.html");
  }

  private static Path folder(Path home, long run) {
    return home.resolve("reports").resolve(String.valueOf(run));
  }

  /**
   * Writes both, in the place of what may lie there.
   *
   * @param language {@code zh} or {@code en}
   * @return the page
   */
  public static Path write(NightReport report, Path home, String language) {
    long run = report.run().no();
    put(folder(home, run).resolve("report.json"), new ReportJson(language).text(report));
    Path page = page(home, run);
    put(page, new ReportPage(language).html(report));
    return page;
  }

  /** Whole or not at all: who reads it meanwhile sees the one before. */
  private static void put(Path file, String text) {
    Path fresh = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(fresh, text);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException cannot) {
      throw new UncheckedIOException(cannot);
    }
  }
}
