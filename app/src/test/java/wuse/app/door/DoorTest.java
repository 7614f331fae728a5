package wuse.app.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wuse.app.door.DoorClosed.Reason;
import wuse.app.door.Wire.Welcome;

/**
 * Who comes in and who does not. What another user of the machine sees cannot be tried without one;
 * the permissions of the file that he would have to read are.
 */
class DoorTest {
  private static final Door.Patience PATIENCE =
      new Door.Patience(2, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(10));
  private static final Call CALL =
      new Call(List.of("why", "甲"), Path.of("/"), false, false, null, null, "tester", "一行");

  @TempDir Path home;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);
  private Door door;

  @BeforeEach
  void open() throws IOException {
    door = Door.open(home, this::answered, PATIENCE);
  }

  @AfterEach
  void close() {
    goOn.countDown();
    door.close();
  }

  private int answered(Call call, PrintStream out, PrintStream err, Interruption interruption) {
    if (call.arguments().contains("wait")) {
      interruption.onFirst(stopped::countDown);
      return await(stopped) ? 130 : 1;
    }
    if (call.arguments().contains("hold")) {
      return await(goOn) ? 0 : 1;
    }
    if (call.arguments().contains("fail")) {
      throw new IllegalStateException("a bug");
    }
    if (call.arguments().contains("much")) {
      for (int i = 0; i < 40 && !interruption.isInterrupted(); i++) {
        out.print("x".repeat(1 << 20));
        out.flush();
      }
      stopped.countDown();
      return 0;
    }
    out.print(call.arguments().get(1) + call.input() + call.directory());
    out.flush();
    err.print("beside");
    err.flush();
    return 42;
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Call call(String word) {
    return new Call(List.of(word), Path.of("/"), false, false, null, null, "tester", null);
  }

  @Test
  void an_answer_comes_back_with_both_streams_and_the_exit_code() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (Knock knock = Knock.at(home, CALL).orElseThrow()) {
      assertThat(knock.answer(new PrintStream(out), new PrintStream(err))).isEqualTo(42);
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("甲一行/");
    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("beside");
  }

  @Test
  void a_command_that_breaks_ends_with_1_and_the_door_stays_open() throws Exception {
    assertThat(exit("fail")).isEqualTo(1);
    assertThat(exit("fail")).isEqualTo(1);
    assertThat(exit("hold", goOn::countDown)).isZero();
  }

  private int exit(String word, Runnable... then) throws Exception {
    try (Knock knock = Knock.at(home, call(word)).orElseThrow()) {
      List.of(then).forEach(Runnable::run);
      PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
      return knock.answer(nowhere, nowhere);
    }
  }

  @Test
  void only_the_owner_may_read_what_opens_it_and_it_goes_with_the_door() throws Exception {
    Path plate = home.resolve("wuse.door");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(plate)))
        .isEqualTo("rw-------");
    assertThat(Files.readAllLines(plate).get(3)).matches("[0-9a-f]{64}");
    try (var files = Files.list(home)) {
      assertThat(files).containsExactly(plate);
    }
    String before = Files.readString(plate);
    door.close();
    assertThat(plate).doesNotExist();
    door = Door.open(home, this::answered, PATIENCE);
    assertThat(Files.readAllLines(plate).get(3)).isNotEqualTo(before.lines().toList().get(3));
  }

  @Test
  void it_listens_on_the_loopback_address_alone() throws Exception {
    int port = Doorplate.read(home).orElseThrow().port();
    for (NetworkInterface each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      for (InetAddress address : Collections.list(each.getInetAddresses())) {
        if (!address.isLoopbackAddress()) {
          assertThatThrownBy(() -> new Socket(address, port).close())
              .as("%s", address)
              .isInstanceOf(IOException.class);
        }
      }
    }
    new Socket(InetAddress.getLoopbackAddress(), port).close();
  }

  @Test
  void a_wrong_token_another_version_and_what_is_no_call_stay_outside() throws Exception {
    byte[] key = Doorplate.read(home).orElseThrow().key();
    byte[] wrong = key.clone();
    wrong[31] ^= 1;
    assertThat(welcome(Wire.VERSION, wrong)).isEqualTo(Welcome.WRONG_TOKEN);
    assertThat(welcome(Wire.VERSION + 1, key)).isEqualTo(Welcome.UNKNOWN_VERSION);
    assertThat(welcome(Wire.VERSION, key)).isEqualTo(Welcome.COME_IN);
    try (Socket socket = socket()) {
      socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      assertThat(ended(socket)).isTrue();
    }
    try (Socket socket = socket()) {
      DataOutputStream to = new DataOutputStream(socket.getOutputStream());
      to.write("WUSEDOOR".getBytes(StandardCharsets.UTF_8));
      to.writeInt(Wire.VERSION);
      to.write(key);
      to.writeInt(Integer.MAX_VALUE);
      to.flush();
      assertThat(socket.getInputStream().read()).isEqualTo(Welcome.NOT_A_CALL.ordinal());
    }
  }

  private Welcome welcome(int version, byte[] key) throws IOException {
    try (Socket socket = socket()) {
      Wire.greet(new DataOutputStream(socket.getOutputStream()), version, key, CALL);
      return Welcome.values()[new DataInputStream(socket.getInputStream()).readByte()];
    }
  }

  private Socket socket() throws IOException {
    Doorplate plate = Doorplate.read(home).orElseThrow();
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), plate.port());
    socket.setSoTimeout(20_000);
    return socket;
  }

  /** Closed or reset by the other side, without a word. */
  private static boolean ended(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() == -1;
    } catch (SocketException reset) {
      return true;
    }
  }

  @Test
  void who_says_nothing_in_time_is_put_out() throws Exception {
    try (Socket socket = socket()) {
      socket.getOutputStream().write("WUSE".getBytes(StandardCharsets.UTF_8));
      assertThat(ended(socket)).isTrue();
    }
  }

  @Test
  void who_takes_no_answer_is_left_and_his_command_is_told() throws Exception {
    try (Knock knock = Knock.at(home, call("much")).orElseThrow()) {
      assertThat(await(stopped)).isTrue();
      knock.interrupt();
    }
  }

  @Test
  void a_caller_who_vanishes_interrupts_his_command() throws Exception {
    Knock.at(home, call("wait")).orElseThrow().close();
    assertThat(await(stopped)).isTrue();
  }

  @Test
  void ctrl_c_reaches_the_command_which_ends_in_its_own_way() throws Exception {
    try (Knock knock = Knock.at(home, call("wait")).orElseThrow()) {
      knock.interrupt();
      PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
      assertThat(knock.answer(nowhere, nowhere)).isEqualTo(130);
    }
    try (Knock knock = Knock.at(home, call("hold")).orElseThrow()) {
      knock.interrupt();
      PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
      assertThat(knock.answer(nowhere, nowhere)).as("has nothing to wind up").isEqualTo(130);
    }
  }

  @Test
  void more_callers_than_it_serves_are_turned_away_with_the_reason() throws Exception {
    try (Knock one = Knock.at(home, call("hold")).orElseThrow();
        Knock two = Knock.at(home, call("hold")).orElseThrow()) {
      assertThatThrownBy(() -> Knock.at(home, call("hold")))
          .isInstanceOfSatisfying(
              DoorClosed.class, closed -> assertThat(closed.reason()).isEqualTo(Reason.TOO_MANY));
      goOn.countDown();
      PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
      assertThat(one.answer(nowhere, nowhere)).isZero();
      assertThat(two.answer(nowhere, nowhere)).isZero();
    }
  }

  @Test
  void a_plate_that_others_could_read_or_that_was_copied_opens_nothing() throws Exception {
    Path copy = Files.createDirectory(home.resolve("copy"));
    Files.copy(
        home.resolve("wuse.door"),
        copy.resolve("wuse.door"),
        java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
    assertThat(Knock.at(copy, CALL)).isEmpty();
    Files.setPosixFilePermissions(
        home.resolve("wuse.door"), PosixFilePermissions.fromString("rw-r-----"));
    assertThat(Knock.at(home, CALL)).isEmpty();
  }

  @Test
  void what_a_killed_server_left_behind_is_no_door() throws Exception {
    Doorplate living = Doorplate.read(home).orElseThrow();
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    new Doorplate(Wire.VERSION, dead.pid(), living.port(), living.token(), living.home())
        .putUp(home);
    assertThat(Knock.at(home, CALL)).isEmpty();
    int closed = closedPort();
    long here = ProcessHandle.current().pid();
    new Doorplate(Wire.VERSION, here, closed, living.token(), living.home()).putUp(home);
    assertThat(Knock.at(home, CALL)).isEmpty();
    new Doorplate(Wire.VERSION + 1, here, living.port(), living.token(), living.home()).putUp(home);
    assertThatThrownBy(() -> Knock.at(home, CALL))
        .isInstanceOfSatisfying(
            DoorClosed.class, other -> assertThat(other.reason()).isEqualTo(Reason.OTHER_EDITION));
    Files.writeString(home.resolve("wuse.door"), "garbage\n");
    assertThat(Knock.at(home, CALL)).isEqualTo(Optional.empty());
  }

  private static int closedPort() throws IOException {
    try (var socket = new java.net.ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Test
  void a_home_that_cannot_be_written_to_gets_no_door() {
    assertThatThrownBy(() -> Door.open(Path.of("/proc"), this::answered, PATIENCE))
        .isInstanceOf(FileSystemException.class);
  }
}
