package wuse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code policy check} says to programs. */
class FaultFormatsTest {
  @TempDir Path folder;

  @BeforeEach
  void breakAPack() throws IOException {
    Call.copyPacks(folder);
    Path pack = folder.resolve("zhejiang/tongxiang/eco-code/pack.yaml");
    Files.writeString(
        pack, Files.readString(pack).replaceFirst("colour: 蓝, min: 80", "colour: 蓝, min: 95"));
  }

  private Call check(String format) {
    return Call.plain(List.of("policy", "check", "--format", format, "--packs", folder.toString()));
  }

  @Test
  void sarif_is_valid_by_its_own_schema_and_names_place_and_second_place() throws IOException {
    Call call = check("sarif");
    JsonNode log = JsonMapper.builder().build().readTree(call.out());

    assertThat(call.exit()).isEqualTo(3);
    assertThat(errors(call.out())).isEmpty();
    JsonNode result = log.at("/runs/0/results/0");
    assertThat(result.get("ruleId").asString()).isEqualTo("W0312");
    assertThat(result.get("level").asString()).isEqualTo("error");
    assertThat(result.at("/message/text").asString()).contains("95", "90");
    assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asString())
        .endsWith("zhejiang/tongxiang/eco-code/pack.yaml");
    assertThat(result.at("/locations/0/physicalLocation/region/startLine").intValue())
        .isGreaterThan(
            result.at("/relatedLocations/0/physicalLocation/region/startLine").intValue());
  }

  @Test
  void a_log_without_its_version_would_not_be_valid() throws IOException {
    assertThat(errors(check("sarif").out().replace("\"version\":\"2.1.0\",", ""))).isNotEmpty();
  }

  private static List<String> errors(String log) throws IOException {
    String name = "/schema/sarif-schema-2.1.0.json";
    try (InputStream in =
        Objects.requireNonNull(FaultFormatsTest.class.getResourceAsStream(name))) {
      Schema schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
              .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return schema.validate(log, InputFormat.JSON).stream().map(Error::toString).toList();
    }
  }

  @Test
  void github_gets_an_annotation_a_fault() {
    assertThat(check("github").out().lines().findFirst().orElseThrow())
        .startsWith("::error file=")
        .contains("eco-code/pack.yaml,line=", ",col=", ",title=W0312::", "%0A");
  }

  @Test
  void other_commands_do_not_speak_sarif() {
    Call call = Call.of("policy", "list", "--format", "sarif");

    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err()).contains("sarif 只用于 policy check");
  }
}
