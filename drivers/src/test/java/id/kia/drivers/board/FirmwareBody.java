package id.kia.drivers.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The reference firmware, built for the host by its own rules and run as a process. */
final class FirmwareBody implements BoardBody {
  static final int HOPPER = 0;
  static final int BIN = 1;
  static final int EXIT = 2;
  static final int DOOR = 3;
  static final int TAMPER = 4;
  static final int TEMPERATURE = 5;
  static final int HUMIDITY = 6;
  static final int SUPPLY = 7;
  static final int SHUT = 16_384;
  static final int OPEN = 49_152;

  private static final Path SOURCES = Path.of("..", "firmware-bridge", "board");

  /** Filters are full and a fault is known. */
  private static final int SETTLED = 800;

  private static @Nullable Path built;

  private final Process process;
  private final BufferedReader said;
  private final OutputStream tell;
  private final String port;

  FirmwareBody() throws Exception {
    process = new ProcessBuilder(build().toString(), "stepwise").redirectErrorStream(true).start();
    said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII));
    tell = process.getOutputStream();
    port = said.readLine().substring("port ".length());
    pass(SETTLED);
  }

  /** Compiles once for all tests of this run; without a compiler the test is skipped. */
  private static synchronized Path build() throws Exception {
    Path before = built;
    if (before != null) {
      return before;
    }
    Path folder = Files.createTempDirectory("kia-firmware");
    List<String> command = new ArrayList<>();
    command.addAll(List.of("cc", "-std=c99", "-Wall", "-Wextra", "-Werror", "-pedantic", "-O2"));
    command.addAll(List.of("-o", folder.resolve("board_host").toString()));
    for (Path from : List.of(SOURCES, SOURCES.resolve("host"))) {
      try (var files = Files.list(from)) {
        files.map(Path::toString).filter(name -> name.endsWith(".c")).forEach(command::add);
      }
    }
    Process compiler;
    try {
      compiler = new ProcessBuilder(command).redirectErrorStream(true).start();
    } catch (IOException none) {
      assumeTrue(false, "no C compiler (cc); install gcc to test the board's firmware");
      throw none;
    }
    String told = new String(compiler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, compiler.waitFor(), told);
    built = folder.resolve("board_host");
    return folder.resolve("board_host");
  }

  /** Plays the world; see host/board_host.c. */
  void tell(String what) throws IOException {
    tell.write((what + "\n").getBytes(StandardCharsets.US_ASCII));
    tell.flush();
    assertEquals("ok", said.readLine(), what);
  }

  void pass(int millis) throws IOException {
    tell("pass " + millis);
  }

  void raw(int channel, int value) throws IOException {
    tell("raw " + channel + " " + value);
    pass(SETTLED);
  }

  @Override
  public String port() {
    return port;
  }

  @Override
  public void raw(ModbusBoard.Scale scale, int raw) throws IOException {
    raw(scale == ModbusBoard.Scale.HOPPER ? HOPPER : BIN, raw);
  }

  @Override
  public void cardAtExit(boolean there) throws IOException {
    raw(EXIT, there ? OPEN : SHUT);
  }

  @Override
  public void doorOpen(boolean open) throws IOException {
    raw(DOOR, open ? OPEN : SHUT);
  }

  @Override
  public void tamper(boolean open) throws IOException {
    raw(TAMPER, open ? OPEN : SHUT);
  }

  @Override
  public void turn(int quarterTurns) throws IOException {
    tell("turn " + quarterTurns);
  }

  @Override
  public void close() {
    try {
      tell.close();
      process.waitFor(5, TimeUnit.SECONDS);
    } catch (IOException | InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
  }
}
