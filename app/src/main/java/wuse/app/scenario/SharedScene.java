package wuse.app.scenario;

import io.cucumber.core.backend.ObjectFactory;
import java.util.HashMap;
import java.util.Map;

/**
 * Puts all steps of a scenario before the same scene, and those of the next before a new one.
 * Cucumber finds this class by {@code META-INF/services} and asks it for each object with steps.
 */
public final class SharedScene implements ObjectFactory {
  private final Map<Class<?>, Object> steps = new HashMap<>();
  private Scene scene = new Scene();

  @Override
  public void start() {
    scene = new Scene();
  }

  @Override
  public void stop() {
    steps.clear();
  }

  @Override
  public boolean addClass(Class<?> type) {
    return true;
  }

  /**
   * @throws IllegalStateException if the class cannot be put before a scene
   */
  @Override
  public <T> T getInstance(Class<T> type) {
    return type.cast(steps.computeIfAbsent(type, this::before));
  }

  private Object before(Class<?> type) {
    try {
      return type.getDeclaredConstructor(Scene.class).newInstance(scene);
    } catch (ReflectiveOperationException noSteps) {
      throw new IllegalStateException(noSteps);
    }
  }
}
