package wuse.app.web;

import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import wuse.app.preview.Census;
import wuse.app.settings.Settings;
import wuse.app.shelf.Desk;
import wuse.app.store.Store;

/** The pages of one open store, served until they are closed; closing leaves the store open. */
public final class Site implements AutoCloseable {
  private final ConfigurableApplicationContext context;

  private Site(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** The port is taken by somebody else. */
  public static final class PortTaken extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /**
   * @param census what is held for whoever tries drafts in this process
   * @throws PortTaken if somebody listens there already
   */
  public static Site start(Store store, Desk desk, Census census, Settings.Serving serving)
      throws PortTaken {
    try {
      return new Site(
          new SpringApplicationBuilder(SiteParts.class)
              .web(WebApplicationType.SERVLET)
              .bannerMode(Banner.Mode.OFF)
              .logStartupInfo(false)
              .registerShutdownHook(false)
              .initializers(context -> lend(context.getBeanFactory(), store, desk, census, serving))
              .run(options(serving).toArray(String[]::new)));
    } catch (RuntimeException cannot) {
      if (portTaken(cannot)) {
        throw new PortTaken();
      }
      throw cannot;
    }
  }

  // lent, not owned: what the context did not make it does not close
  private static void lend(
      ConfigurableListableBeanFactory beans,
      Store store,
      Desk desk,
      Census census,
      Settings.Serving serving) {
    beans.registerSingleton("store", store);
    beans.registerSingleton("packReader", desk.reader());
    beans.registerSingleton("desk", desk);
    beans.registerSingleton("census", census);
    beans.registerSingleton("serving", serving);
  }

  /** As arguments, which win over whatever stands in the environment or in the folder we are in. */
  private static List<String> options(Settings.Serving serving) {
    return List.of(
        "--spring.config.location=classpath:/wuse/app/web/site.yaml",
        "--server.port=" + serving.port().number(),
        "--server.address=" + serving.bind().text(),
        "--server.servlet.session.cookie.secure=" + serving.behindHttps(),
        "--server.forward-headers-strategy=" + (serving.behindHttps() ? "native" : "none"));
  }

  private static boolean portTaken(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PortInUseException) {
        return true;
      }
    }
    return false;
  }

  /** Where it listens. */
  public int port() {
    return Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer()).getPort();
  }

  /** What it is made of, for tests that look at all of its addresses. */
  ConfigurableApplicationContext context() {
    return context;
  }

  /** Lets requests end that have begun, and takes no more. */
  @Override
  public void close() {
    context.close();
  }
}
