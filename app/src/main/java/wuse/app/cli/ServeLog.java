package wuse.app.cli;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import wuse.app.web.Site;

/**
 * Where a server writes what it has to say to those who run it: to files, never to the terminal.
 */
final class ServeLog {
  private static final String FOLDER = "wuse.logs";

  private ServeLog() {}

  /** From now on, for everything that logs in this process. */
  static void into(Path folder) {
    // Spring Boot would set up another log, and Tomcat speaks through the one of the JDK
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    System.setProperty(FOLDER, folder.toAbsolutePath().toString());
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      configure(context);
    }
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  private static void configure(LoggerContext context) {
    URL configuration = Objects.requireNonNull(Site.class.getResource("serve-logback.xml"));
    context.reset();
    JoranConfigurator configurator = new JoranConfigurator();
    configurator.setContext(context);
    try {
      configurator.doConfigure(configuration);
    } catch (JoranException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
