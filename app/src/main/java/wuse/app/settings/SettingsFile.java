package wuse.app.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.OriginTrackedValue;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.FileSystemResource;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import wuse.policy.Words;

/** {@code wuse.yaml}: read before anything is started, so that a fault stops nothing half-way. */
public final class SettingsFile {
  /** Its name in the home. */
  public static final String NAME = "wuse.yaml";

  private static final String ROOT = "wuse";

  private final Path file;
  private final Allowed allowed = new Allowed();
  private final List<Words> faults = new ArrayList<>();

  private SettingsFile(Path file) {
    this.file = file;
  }

  /**
   * @param home the folder that may hold the file
   * @throws SettingsRefused listing every key that is not known and every value that is not allowed
   */
  public static Settings read(Path home) throws SettingsRefused {
    return new SettingsFile(home.resolve(NAME)).read();
  }

  private Settings read() throws SettingsRefused {
    Map<String, Object> values = Files.exists(file) ? values() : Map.of();
    Settings settings = null;
    // a value that does not fit ends the reading: it is noted, left out, and the rest is read again
    while (faults.isEmpty() || settings == null) {
      try {
        settings = bound(values);
        break;
      } catch (BindException unfit) {
        if (!noted(unfit, values)) {
          throw unfit;
        }
      }
    }
    if (settings == null || !faults.isEmpty()) {
      throw new SettingsRefused(faults);
    }
    return settings;
  }

  private Map<String, Object> values() throws SettingsRefused {
    Map<String, Object> values = new LinkedHashMap<>();
    try {
      for (PropertySource<?> part :
          new YamlPropertySourceLoader().load(NAME, new FileSystemResource(file))) {
        if (part instanceof EnumerablePropertySource<?> keys
            && part.getSource() instanceof Map<?, ?> written) {
          for (String key : keys.getPropertyNames()) {
            values.put(ROOT + "." + key, Objects.requireNonNull(written.get(key)));
          }
        }
      }
      return values;
    } catch (MarkedYAMLException broken) {
      throw unreadable(place(broken.getProblemMark()), broken.getProblem());
    } catch (YAMLException | IllegalStateException | IOException broken) {
      throw unreadable(file.toString(), broken.getMessage());
    }
  }

  private SettingsRefused unreadable(String place, @Nullable String reason) {
    return new SettingsRefused(List.of(allowed.unreadable(place, String.valueOf(reason))));
  }

  private Settings bound(Map<String, Object> values) {
    ConfigurationPropertySource source =
        ConfigurationPropertySource.from(new OriginTrackedMapPropertySource(NAME, values));
    Binder binder = new Binder(Objects.requireNonNull(source));
    BindHandler strict = new NoUnboundElementsBindHandler(BindHandler.DEFAULT);
    return binder.bindOrCreate(ROOT, Bindable.of(Settings.class), strict);
  }

  /** Notes what does not fit and leaves it out; false where it cannot be told what it was. */
  private boolean noted(BindException unfit, Map<String, Object> values) {
    int before = values.size();
    for (Throwable cause = unfit; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnboundConfigurationPropertiesException unknown) {
        unknown.getUnboundProperties().stream()
            .sorted(Comparator.comparing(p -> line(p.getOrigin())))
            .forEach(property -> note(property, values, true));
        return values.size() < before;
      }
    }
    ConfigurationProperty property = unfit.getProperty();
    if (property != null) {
      note(property, values, false);
    }
    return values.size() < before;
  }

  private void note(ConfigurationProperty property, Map<String, Object> values, boolean unknown) {
    String key = property.getName().toString().substring(ROOT.length() + 1);
    Object written = values.remove(written(property, values));
    Object plain = written instanceof OriginTrackedValue value ? value.getValue() : written;
    String place = place(property.getOrigin());
    faults.add(
        unknown
            ? allowed.unknown(place, key)
            : allowed.wrong(place, key, plain == null ? "" : String.valueOf(plain)));
  }

  // the file may write behindHttps for behind-https
  private static String written(ConfigurationProperty property, Map<String, Object> values) {
    return values.keySet().stream()
        .filter(key -> ConfigurationPropertyName.adapt(key, '.').equals(property.getName()))
        .findFirst()
        .orElse(property.getName().toString());
  }

  private static int line(@Nullable Origin origin) {
    return origin instanceof TextResourceOrigin text && text.getLocation() != null
        ? text.getLocation().getLine()
        : 0;
  }

  private String place(@Nullable Origin origin) {
    return origin instanceof TextResourceOrigin text && text.getLocation() != null
        ? file
            + ":"
            + (text.getLocation().getLine() + 1)
            + ":"
            + (text.getLocation().getColumn() + 1)
        : file.toString();
  }

  private String place(@Nullable Mark mark) {
    return mark == null
        ? file.toString()
        : file + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
  }
}
