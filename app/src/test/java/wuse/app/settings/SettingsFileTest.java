package wuse.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wuse.policy.Words;

/** What {@code wuse.yaml} may say, and what is said where it is wrong. */
class SettingsFileTest {
  @TempDir Path home;

  private Settings read(String yaml) throws SettingsRefused {
    try {
      Files.writeString(home.resolve(SettingsFile.NAME), yaml);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return SettingsFile.read(home);
  }

  private List<String> faults(String yaml) {
    SettingsRefused refused = catchThrowableOfType(SettingsRefused.class, () -> read(yaml));
    String file = home.resolve(SettingsFile.NAME) + ":";
    assertThat(refused).as(yaml).isNotNull();
    assertThat(refused.faults())
        .allSatisfy(fault -> assertThat(fault.en()).isNotEqualTo(fault.zh()));
    return refused.faults().stream().map(Words::zh).map(zh -> zh.replace(file, "")).toList();
  }

  @Test
  void without_a_file_everything_has_its_default() throws SettingsRefused {
    Settings settings = SettingsFile.read(home);
    assertThat(settings.serve().port()).isEqualTo(new Port(8080));
    assertThat(settings.serve().bind()).isEqualTo(new BindAddress("127.0.0.1"));
    assertThat(settings.serve().behindHttps()).isFalse();
    assertThat(read("")).isEqualTo(settings);
  }

  @Test
  void what_the_file_says_holds() throws SettingsRefused {
    Settings settings = read("serve:\n  port: 9000\n  bind: 0.0.0.0\n  behind-https: true\n");
    assertThat(settings.serve())
        .isEqualTo(new Settings.Serving(new Port(9000), new BindAddress("0.0.0.0"), true));
  }

  @Test
  void all_faults_are_said_at_once_with_place_key_what_was_written_and_what_is_allowed() {
    assertThat(
            faults(
                """
                serve:
                  port: eighty
                  bind: localhost
                  prot: 1
                  behind-https: maybe
                """))
        .containsExactly(
            "2:9 设置 serve.port 不能是“eighty”，应为 0 到 65535 的整数；0 由系统选一个空闲端口",
            "3:9 设置 serve.bind 不能是“localhost”，应为 数字写的地址，如 127.0.0.1（仅本机）或 0.0.0.0（所有网卡）",
            "4:9 没有设置“serve.prot”，是否想写“serve.port”？",
            "5:17 设置 serve.behind-https 不能是“maybe”，应为 true 或 false");
  }

  @Test
  void a_port_beyond_the_last_is_refused() {
    assertThat(faults("serve: {port: 65536}")).singleElement().asString().contains("65536");
    assertThat(faults("serve: {port: -1}")).singleElement().asString().contains("-1");
  }

  @Test
  void settings_of_the_inside_are_not_settings_of_a_bureau() {
    assertThat(faults("spring:\n  main:\n    banner-mode: off\n"))
        .singleElement()
        .asString()
        .contains("没有设置“spring.main.banner-mode”");
  }

  @Test
  void a_text_where_settings_should_be_is_refused() {
    assertThat(faults("serve: 8080")).singleElement().asString().contains("serve", "8080");
  }

  @Test
  void a_broken_file_is_refused_with_its_place() {
    assertThat(faults("serve:\n  port: [1\n")).singleElement().asString().contains("不是完好的 YAML");
    assertThat(faults("serve: {port: 1}\nserve: {port: 2}\n"))
        .singleElement()
        .asString()
        .contains("不是完好的 YAML");
  }

  @Test
  void addresses_are_numbers() {
    assertThat(List.of("127.0.0.1", "0.0.0.0", "::1", "::", "10.1.2.255"))
        .allSatisfy(text -> assertThat(BindAddress.of(text).text()).isEqualTo(text));
    for (String text : List.of("", "host", "1.2.3", "1.2.3.256", "1.2.3.4.5", "1.2.3.4.", ":")) {
      assertThat(catchThrowableOfType(IllegalArgumentException.class, () -> BindAddress.of(text)))
          .as(text)
          .isNotNull();
    }
    assertThat(BindAddress.of("::1").inAddress()).isEqualTo("[::1]");
    assertThat(BindAddress.of("0.0.0.0").loopback()).isFalse();
    assertThat(BindAddress.of("127.0.0.2").loopback()).isTrue();
  }
}
