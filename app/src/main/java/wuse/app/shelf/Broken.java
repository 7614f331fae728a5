package wuse.app.shelf;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 架损: what stands on the shelf is not what was signed; nothing is shown of it before it is mended.
 *
 * @param refused what is broken
 * @param whole when it was last found whole since the server began; null where not once
 * @param found when that it is broken was first found
 */
public record Broken(Refused refused, @Nullable Instant whole, Instant found) {}
