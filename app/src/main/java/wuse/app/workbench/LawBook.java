package wuse.app.workbench;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import wuse.policy.Reading;
import wuse.policy.Wordings;

/**
 * What the files of law say to people of an article beyond what rules read: its fine, in 万元, and
 * its note.
 */
final class LawBook {
  private static final YAMLMapper YAML = YAMLMapper.builder().build();

  private final Map<List<String>, JsonNode> articles = new HashMap<>();

  LawBook(Reading reading) {
    reading.files().entrySet().stream()
        .filter(file -> file.getKey().startsWith("law/") && !Wordings.isAt(file.getKey()))
        .forEach(file -> read(file.getValue()));
  }

  private void read(byte[] bytes) {
    try {
      JsonNode file = YAML.readTree(new String(bytes, StandardCharsets.UTF_8));
      for (JsonNode instrument : file.path("instruments")) {
        for (JsonNode article : instrument.path("articles")) {
          articles.put(
              List.of(instrument.path("id").asString(""), article.path("no").asString("")),
              article);
        }
      }
    } catch (JacksonException unreadable) {
      // the check says so; what is beside the rule then lacks fines and notes
      articles.clear();
    }
  }

  /** As {@code 2–20}; empty where the file names none. */
  String fine(String instrument, String number) {
    JsonNode article = articles.get(List.of(instrument, number));
    if (article == null || !article.hasNonNull("fine_max_wan")) {
      return "";
    }
    String least = article.path("fine_min_wan").asString("");
    return (least.isEmpty() ? "≤ " : least + "–") + article.path("fine_max_wan").asString();
  }

  String note(String instrument, String number) {
    JsonNode article = articles.get(List.of(instrument, number));
    return article == null ? "" : article.path("note").asString("");
  }
}
