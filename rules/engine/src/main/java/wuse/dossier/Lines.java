package wuse.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream in UTF-8, one at a time; a line that is not UTF-8 is told from the rest.
 */
final class Lines {
  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int at;
  private int end;
  private int number;

  Lines(InputStream in) {
    this.in = in;
  }

  /**
   * @param number from 1
   * @param text absent where the line is not UTF-8
   */
  record Line(int number, @Nullable String text) {}

  /** {@code null} at the end. */
  @Nullable Line next() throws IOException {
    ByteArrayOutputStream bytes = null;
    while (fill()) {
      int from = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      bytes = bytes == null ? new ByteArrayOutputStream() : bytes;
      bytes.write(buffer, from, at - from);
      if (at < end) {
        at++;
        break;
      }
    }
    return bytes == null ? null : new Line(++number, text(bytes.toByteArray()));
  }

  private boolean fill() throws IOException {
    if (at < end) {
      return true;
    }
    end = in.read(buffer);
    at = 0;
    return end > 0;
  }

  private @Nullable String text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String line = text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
      return number == 0 && line.startsWith("\uFEFF") ? line.substring(1) : line;
    } catch (CharacterCodingException e) {
      return null;
    }
  }
}
