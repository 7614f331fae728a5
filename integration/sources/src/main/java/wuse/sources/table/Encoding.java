package wuse.sources.table;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * How a text file is encoded: UTF-8 with or without mark, else GB18030 (which holds GBK and
 * GB2312), found by decoding strictly the first 64 KiB that hold anything but ASCII.
 *
 * @param mark bytes of the byte order mark to pass over
 */
record Encoding(Charset charset, int mark) {
  private static final int CHUNK = 64 * 1024;
  private static final Charset GB18030 = Charset.forName("GB18030");

  /**
   * @throws RefusedFile if the bytes are no text, or text of another encoding
   */
  static Encoding of(Path file) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), CHUNK)) {
      byte[] chunk = in.readNBytes(CHUNK);
      if (starts(chunk, 0xEF, 0xBB, 0xBF)) {
        return new Encoding(StandardCharsets.UTF_8, 3);
      }
      if (starts(chunk, 0xFF, 0xFE) || starts(chunk, 0xFE, 0xFF)) {
        throw new RefusedFile("S023");
      }
      long offset = 0;
      while (chunk.length > 0) {
        requireText(chunk, offset);
        if (!ascii(chunk)) {
          return strictly(chunk, offset);
        }
        offset += chunk.length;
        chunk = in.readNBytes(CHUNK);
      }
      return new Encoding(StandardCharsets.UTF_8, 0);
    }
  }

  /** The text; a byte that does not fit further on makes reading fail. */
  Reader reader(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    in.skipNBytes(mark);
    return new BufferedReader(
        new InputStreamReader(
            in,
            charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)),
        CHUNK);
  }

  private static Encoding strictly(byte[] chunk, long offset) {
    int utf8 = firstMisfit(chunk, StandardCharsets.UTF_8);
    if (utf8 < 0) {
      return new Encoding(StandardCharsets.UTF_8, 0);
    }
    int gb = firstMisfit(chunk, GB18030);
    if (gb < 0) {
      return new Encoding(GB18030, 0);
    }
    throw new RefusedFile("S014", String.valueOf(offset + Math.max(utf8, gb) + 1));
  }

  // a character cut off at the end of the chunk is none
  private static int firstMisfit(byte[] chunk, Charset charset) {
    ByteBuffer bytes = ByteBuffer.wrap(chunk);
    CoderResult result =
        charset.newDecoder().decode(bytes, CharBuffer.allocate(chunk.length), false);
    return result.isError() ? bytes.position() : -1;
  }

  private static void requireText(byte[] chunk, long offset) {
    for (int i = 0; i < chunk.length; i++) {
      byte b = chunk[i];
      if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
        throw new RefusedFile("S012", String.valueOf(offset + i + 1));
      }
    }
  }

  private static boolean ascii(byte[] chunk) {
    for (byte b : chunk) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean starts(byte[] bytes, int... with) {
    byte[] expected = new byte[with.length];
    for (int i = 0; i < with.length; i++) {
      expected[i] = (byte) with[i];
    }
    return bytes.length >= with.length
        && Arrays.equals(bytes, 0, with.length, expected, 0, with.length);
  }
}
