package wuse.app.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The text of a file as a page sends it while somebody types: bounded, UTF-8. */
final class PostedText {
  /** As much as the reader of packs takes. */
  static final int LARGEST = 1 << 20;

  private PostedText() {}

  /**
   * @throws ResponseStatusException 413 where it is too long
   */
  static String of(HttpServletRequest request) throws IOException {
    byte[] bytes = request.getInputStream().readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
