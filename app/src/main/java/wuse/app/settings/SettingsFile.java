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
  private final List<Noted> faults = new ArrayList<>();

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
    Map<String, OriginTrackedValue> values = Files.exists(file) ? values() : Map.of();
    Settings settings = null;
    // a value that does not fit ends the reading: it is noted, left out, and the rest is read again
    while (settings == null) {
      try {
        settings = bound(values);
      } catch (BindException unfit) {
        if (!noted(unfit, values)) {
          throw unfit;
        }
      }
    }
    for (Words fault : new Wholeness(file.toString(), allowed).faults(settings.sources())) {
      faults.add(new Noted(Integer.MAX_VALUE, fault));
    }
    if (!faults.isEmpty()) {
      throw new SettingsRefused(
          faults.stream().sorted(Comparator.comparingInt(Noted::line)).map(Noted::says).toList());
    }
    return settings;
  }

  private Map<String, OriginTrackedValue> values() throws SettingsRefused {
    Map<String, OriginTrackedValue> values = new LinkedHashMap<>();
    try {
      for (PropertySource<?> part :
          new YamlPropertySourceLoader().load(NAME, new FileSystemResource(file))) {
        if (part instanceof EnumerablePropertySource<?> keys
            && part.getSource() instanceof Map<?, ?> written) {
          for (String key : keys.getPropertyNames()) {
            values.put(ROOT + "." + key, text(written.get(key)));
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

  /** As a text with its place: a setting says itself which texts it takes. */
  private static OriginTrackedValue text(@Nullable Object written) {
    Object plain = written instanceof OriginTrackedValue value ? value.getValue() : written;
    Origin origin = written instanceof OriginTrackedValue value ? value.getOrigin() : null;
    return OriginTrackedValue.of(plain == null ? "" : String.valueOf(plain), origin);
  }

  private SettingsRefused unreadable(String place, @Nullable String reason) {
    return new SettingsRefused(List.of(allowed.unreadable(place, String.valueOf(reason))));
  }

  private Settings bound(Map<String, OriginTrackedValue> values) {
    ConfigurationPropertySource source =
        ConfigurationPropertySource.from(
            new OriginTrackedMapPropertySource(NAME, Map.copyOf(values)));
    Binder binder = new Binder(Objects.requireNonNull(source));
    BindHandler strict = new NoUnboundElementsBindHandler(BindHandler.DEFAULT);
    return binder.bindOrCreate(ROOT, Bindable.of(Settings.class), strict);
  }

  /** Notes what does not fit and leaves it out; false where it cannot be told what it was. */
  private boolean noted(BindException unfit, Map<String, OriginTrackedValue> values) {
    int before = values.size();
    for (Throwable cause = unfit; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnboundConfigurationPropertiesException unknown) {
        unknown.getUnboundProperties().forEach(each -> note(each.getName(), values, true));
        return values.size() < before;
      }
    }
    ConfigurationProperty property = unfit.getProperty();
    note(property == null ? unfit.getName() : property.getName(), values, false);
    return values.size() < before;
  }

  private void note(
      ConfigurationPropertyName name, Map<String, OriginTrackedValue> values, boolean unknown) {
    String written = written(name, values);
    OriginTrackedValue value = values.remove(written);
    if (value != null) {
      String key = name.toString().substring(ROOT.length() + 1);
      Place place = place(value.getOrigin());
      Words says =
          unknown
              ? allowed.unknown(place.text(), key)
              : allowed.wrong(place.text(), key, String.valueOf(value.getValue()));
      faults.add(new Noted(place.line(), says));
    }
  }

  // the file may write behindHttps for behind-https
  private static String written(
      ConfigurationPropertyName name, Map<String, OriginTrackedValue> values) {
    return values.keySet().stream()
        .filter(key -> ConfigurationPropertyName.adapt(key, '.').equals(name))
        .findFirst()
        .orElse(name.toString());
  }

  private record Place(int line, String text) {}

  private record Noted(int line, Words says) {}

  private Place place(@Nullable Origin origin) {
    TextResourceOrigin.Location at =
        origin instanceof TextResourceOrigin text ? text.getLocation() : null;
    return at == null
        ? new Place(0, file.toString())
        : new Place(at.getLine(), file + ":" + (at.getLine() + 1) + ":" + (at.getColumn() + 1));
  }

  private String place(@Nullable Mark mark) {
    return mark == null
        ? file.toString()
        : file + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
  }
}
