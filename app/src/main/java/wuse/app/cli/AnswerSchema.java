package wuse.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * 应答格式: what a command writes with {@code --format json}, as a JSON Schema (2020-12) of each of its
 * lines. No key comes that is not in it.
 */
final class AnswerSchema {
  private static final List<String> NAMES =
      List.of(
          "ingest",
          "grade",
          "why",
          "advise",
          "quarantine-list",
          "quarantine-replay",
          "verify",
          "account-list",
          "evaluate",
          "policy-list",
          "policy-check",
          "policy-explain",
          "policy-fmt",
          "policy-diff",
          "policy-preview",
          "policy-sensitivity",
          "policy-same",
          "policy-scenarios",
          "policy-mutate",
          "policy-law",
          "policy-export",
          "policy-import",
          "policy-release",
          "policy-release-files",
          "policy-release-verify",
          "policy-release-key",
          "policy-release-deputy",
          "policy-release-recuse");

  private AnswerSchema() {}

  /** Commands with a schema, their words joined by hyphens. */
  static List<String> names() {
    return NAMES;
  }

  /**
   * Which schema the answers of a command follow: its own, or that of the command it stands under.
   *
   * @param command words joined by hyphens; empty where it answers in words alone
   */
  static Optional<String> name(String command) {
    String name = command;
    while (!NAMES.contains(name)) {
      int end = name.lastIndexOf('-');
      if (end < 0) {
        return Optional.empty();
      }
      name = name.substring(0, end);
    }
    return Optional.of(name);
  }

  /**
   * The schema of one of {@link #names()}.
   *
   * @throws IllegalArgumentException if it is none of them
   */
  static String of(String name) {
    if (!NAMES.contains(name)) {
      throw new IllegalArgumentException(name);
    }
    String file = "answers/" + name + ".schema.json";
    try (InputStream text =
        Objects.requireNonNull(AnswerSchema.class.getResourceAsStream(file), file)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
