package wuse.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Somebody at the site with a real browser. */
public final class Chromium implements AutoCloseable {
  private static final Path SHOTS = Path.of("target", "workbench");
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final List<String> FOLDERS =
      List.of("/usr/bin", "/usr/local/bin", "/snap/bin", "/usr/lib/chromium");

  private final ChromeDriver driver;
  private final String site;

  public Chromium(int port) {
    this(port, true);
  }

  /**
   * @param script whether the browser runs scripts
   */
  public Chromium(int port, boolean script) {
    this.site = "http://127.0.0.1:" + port;
    ChromeOptions options = new ChromeOptions();
    options.setBinary(program("chromium", "chromium-browser", "google-chrome"));
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--user-data-dir=" + profile());
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability("goog:loggingPrefs", logs);
    if (!script) {
      options.setExperimentalOption(
          "prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
    }
    this.driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(program("chromedriver")))
                .build(),
            options);
    window(1366, 768);
  }

  /** A missing browser is a failure that says how to mend it, never a test that was left out. */
  private static String program(String... names) {
    return Stream.of(names)
        .flatMap(name -> FOLDERS.stream().map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    names[0] + " is not here; .ci/browser installs it, its driver and a font"));
  }

  private static Path profile() {
    try {
      return Files.createTempDirectory("wuse-chromium");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public WebDriver driver() {
    return driver;
  }

  /** The size of the window. */
  public void window(int width, int height) {
    driver.manage().window().setSize(new Dimension(width, height));
  }

  public Chromium go(String address) {
    driver.get(site + address);
    return this;
  }

  public Chromium signIn(String name, String password) {
    go("/login?lang=zh");
    find("#username").sendKeys(name);
    find("#password").sendKeys(password);
    find("main form button").click();
    until("signed in", () -> !driver.getCurrentUrl().contains("/login"));
    return this;
  }

  public void signOut() {
    find("header form button").click();
    until("signed out", () -> driver.getCurrentUrl().contains("/login"));
  }

  public WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  public String text(String css) {
    return find(css).getText();
  }

  public boolean has(String css) {
    return !driver.findElements(By.cssSelector(css)).isEmpty();
  }

  public Object script(String text, Object... arguments) {
    return ((JavascriptExecutor) driver).executeScript(text, arguments);
  }

  /** What somebody waits for; says what it was where it does not come. */
  public interface Sight {
    boolean seen();
  }

  public void until(String what, Sight sight) {
    until(what, PATIENCE, sight);
  }

  public void until(String what, Duration patience, Sight sight) {
    new WebDriverWait(driver, patience, Duration.ofMillis(100))
        .withMessage(() -> what + "\n" + find("body").getText())
        .ignoring(org.openqa.selenium.StaleElementReferenceException.class)
        .ignoring(org.openqa.selenium.NoSuchElementException.class)
        .until(seen -> sight.seen());
  }

  /** Waits until a place of the page says something. */
  public void untilSaid(String css, String words) {
    until(css + " says " + words, () -> text(css).contains(words));
  }

  /** In the editor, from its keyboard: finds the next text, and types another in its place. */
  public void rewrite(String before, String after) {
    Object found =
        script(
            "const e = window.wuse.editor; e.focus();"
                + "const found = e.find(arguments[0], {wrap: true, regExp: false}) != null;"
                + "e.centerSelection(); return found;",
            before);
    assertThat(found).as("the editor has " + before).isEqualTo(Boolean.TRUE);
    WebElement keyboard = find("#editor textarea.ace_text-input");
    keyboard.sendKeys(Keys.BACK_SPACE);
    keyboard.sendKeys(after);
  }

  /** The text in the editor. */
  public String written() {
    return String.valueOf(script("return window.wuse.editor.getValue()"));
  }

  /** Types another text over the one in the editor, as a whole. */
  public void write(String text) {
    script("window.wuse.editor.setValue(arguments[0], -1)", text);
  }

  /** A picture to look at, kept below target. */
  public void shot(String name) {
    try {
      Files.createDirectories(SHOTS);
      Files.write(SHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Nothing that the browser refused or that broke. */
  public void assertQuiet() {
    assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
        .filteredOn(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .filteredOn(entry -> !entry.getMessage().contains("the server responded with a status of"))
        // whoever has typed nothing by hand is not asked whether to leave
        .filteredOn(entry -> !entry.getMessage().contains("'beforeunload'"))
        .as("what the browser complains of")
        .isEmpty();
  }

  /** axe finds nothing that keeps somebody out. */
  @SuppressWarnings("unchecked")
  public void assertOpenToAll() {
    script(axe());
    Map<String, Object> found =
        (Map<String, Object>)
            Objects.requireNonNull(
                ((JavascriptExecutor) driver)
                    .executeAsyncScript(
                        "const done = arguments[arguments.length - 1];"
                            + "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']})"
                            + ".then(r => done({violations: r.violations.map(v => v.id + ': ' +"
                            + " v.nodes.map(n => n.html + ' ' + n.failureSummary).slice(0, 3).join(' | '))}));"));
    assertThat((List<String>) found.get("violations")).as("what axe finds").isEmpty();
  }

  private static String axe() {
    try (InputStream in =
        Objects.requireNonNull(Chromium.class.getResourceAsStream("/axe.min.js"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    driver.quit();
  }
}
