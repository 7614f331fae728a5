package wuse.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wuse.app.account.Accounts;
import wuse.app.account.Entry;
import wuse.app.account.Journal;
import wuse.app.account.Role;
import wuse.app.store.Home;
import wuse.app.store.Store;

/** How the site is opened and ended from the command line, and who may sign in to it. */
class ServeTest {
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");

  @TempDir Path home;

  private static Call typing(String line, Object... arguments) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream((line + "\n").getBytes(StandardCharsets.UTF_8)));
    try {
      return Call.of(arguments);
    } finally {
      System.setIn(before);
    }
  }

  private Call add(String name, String roles, String password) {
    return typing(password, "account", "add", name, "--roles", roles, "--home", home);
  }

  @Test
  void without_an_account_the_site_stays_closed_and_says_how_to_make_one() {
    Call call = Call.of("serve", "--home", home);
    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err()).contains("还没有账号", "wuse account add", "--roles admin,viewer");
    assertThat(Call.of("serve", "--home", home, "--lang", "en").err())
        .contains("There is no account yet", "wuse account add");
  }

  @Test
  void wrong_settings_are_refused_before_anything_is_opened() throws IOException {
    Files.writeString(home.resolve("wuse.yaml"), "serve:\n  port: many\n  bend: 1\n");
    Call call = Call.of("serve", "--home", home);
    assertThat(call.exit()).isEqualTo(2);
    assertThat(call.err())
        .contains("wuse.yaml:2:9", "serve.port", "many", "0 到 65535", "serve.bend", "serve.bind")
        .doesNotContain("Exception");
    assertThat(home.resolve("wuse.mv.db")).doesNotExist();
    assertThat(Call.of("serve", "--home", home, "--port", "70000").err())
        .contains("--port", "70000", "应为 0 到 65535 的整数");
    assertThat(Call.of("serve", "--home", home, "--bind", "example.com").err())
        .contains("--bind", "example.com", "127.0.0.1");
  }

  @Test
  void a_home_that_somebody_works_in_is_not_served() {
    try (Store store = Store.open(Home.in(home), "grade", InstantSource.system())) {
      Call call = Call.of("serve", "--home", home);
      assertThat(call.exit()).isEqualTo(1);
      assertThat(call.err()).contains("正由另一个进程使用", "wuse grade");
      assertThat(store.runs().list(1)).isEmpty();
    }
  }

  @Test
  void accounts_are_made_changed_listed_and_disabled() {
    assertThat(add("Zhang", "viewer,审批", "tall-pine-27").out()).contains("zhang", "执法查看、审批");
    assertThat(add("zhang", "viewer", "tall-pine-27").err()).contains("已有账号“zhang”");
    assertThat(Call.of("account", "roles", "zhang", "auditor", "--home", home).out())
        .contains("审计");
    assertThat(typing("short-oak-28", "account", "password", "zhang", "--home", home).exit())
        .isZero();
    assertThat(Call.of("account", "disable", "zhang", "--home", home).exit()).isZero();
    assertThat(Call.of("account", "list", "--home", home).out()).contains("zhang", "已停用");
    assertThat(Call.of("account", "list", "--home", home, "--format", "json").answer().toString())
        .isEqualTo(
            "{\"name\":\"zhang\",\"roles\":[\"auditor\"],\"disabled\":true,\"lockedUntil\":null}");
    assertThat(Call.of("serve", "--home", home).err()).contains("还没有账号");
    assertThat(Call.of("account", "disable", "zhang", "--undo", "--home", home).exit()).isZero();
    try (Store store = Store.open(Home.in(home), "test", InstantSource.system())) {
      assertThat(new Accounts(store).journal().list(0, 10))
          .extracting(Entry::what)
          .containsExactly(
              Entry.What.ENABLED,
              Entry.What.DISABLED,
              Entry.What.PASSWORD,
              Entry.What.ROLES,
              Entry.What.ADDED);
      assertThat(new Accounts(store).find("zhang").orElseThrow().password())
          .startsWith("{bcrypt}")
          .doesNotContain("pine", "oak");
    }
  }

  @Test
  void what_makes_no_account_is_said() {
    assertThat(add("li", "viewer", "short").err()).contains("至少 10 个字符");
    assertThat(add("li", "viewer", "li-is-my-name-li").err()).contains("太容易猜");
    assertThat(add("li", "viewer", "aaaaaaaaaaaa").err()).contains("太容易猜");
    assertThat(add("li", "viewer", "长".repeat(25)).err()).contains("至多 72 个字节");
    assertThat(add("li lei", "viewer", "tall-pine-27").err()).contains("账号名“li lei”不行");
    assertThat(add("li", "king,viewer,queen", "tall-pine-27").err())
        .contains("没有角色“king queen”", "auditor（审计）");
    assertThat(Call.of("account", "add", "li", "tall-pine-27", "--home", home).exit()).isEqualTo(2);
    assertThat(Call.of("account", "roles", "li", "viewer", "--home", home).err())
        .contains("没有账号“li”");
    assertThat(Call.of("account", "list", "--home", home).out()).contains("还没有账号");
  }

  @Test
  void a_served_home_answers_and_a_request_to_end_frees_it() throws Exception {
    try (Store store = Store.open(Home.in(home), "test", InstantSource.system())) {
      new Accounts(store)
          .add("zhang", "tall-pine-27", Set.of(Role.VIEWER), new Journal.Hand("test", "test"));
    }
    Process serve =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "wuse.app.cli.Wuse",
                "serve",
                "--port",
                "0",
                "--home",
                home.toString())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader said =
        new BufferedReader(new InputStreamReader(serve.getInputStream(), StandardCharsets.UTF_8))) {
      Matcher address = ADDRESS.matcher(said.readLine());
      assertThat(address.find()).isTrue();
      HttpRequest health = HttpRequest.newBuilder(URI.create(address.group() + "health")).build();
      assertThat(HttpClient.newHttpClient().send(health, BodyHandlers.ofString()).body())
          .isEqualTo("UP\n");
      assertThat(Call.of("serve", "--home", home).err()).contains("正由另一个进程使用", "wuse serve");
      // the handle ends the process and leaves us what it says
      serve.toHandle().destroy();
      assertThat(said.lines()).contains("网站已关闭，数据目录已释放。").noneMatch(l -> l.contains("Exception"));
      assertThat(serve.waitFor()).isZero();
    } finally {
      serve.destroyForcibly();
    }
    assertThat(home.resolve("logs").resolve("serve.log")).isNotEmptyFile();
    Store.open(Home.in(home), "test", InstantSource.system()).close();
  }
}
