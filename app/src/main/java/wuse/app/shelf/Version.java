package wuse.app.shelf;

import java.time.LocalDate;

/**
 * 政策版本 on the shelf.
 *
 * @param no of its release
 * @param digest SHA-256 of its manifest: by this decisions cite it
 * @param from first day in force
 * @param text the manifest as it was signed
 */
public record Version(int no, String digest, LocalDate from, String text, Seal seal) {

  /**
   * What the manifest says.
   *
   * @throws IllegalArgumentException if it is none
   */
  public Manifest manifest() {
    return Manifest.read(text);
  }
}
