package id.kia.bridge.modbus;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.bridge.pty.PseudoTerminal;
import id.kia.bridge.serial.SerialOpener;
import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModbusRtuTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration TIMEOUT = Duration.ofMillis(600);
  private static final int[] VALUES = {7, 0, 0xffff, 0x8000, 12345};

  @TempDir Path folder;
  private PseudoTerminal terminal;
  private Wire host;
  private ModbusRtuClient client;

  @BeforeEach
  void plugIn() throws Exception {
    terminal = PseudoTerminal.open(folder.resolve("board"), System::nanoTime);
    host = new SerialOpener(terminal.link().toString(), 19200, System::nanoTime).open();
    client = new ModbusRtuClient(host, TIMEOUT, System::nanoTime);
  }

  @AfterEach
  void unplug() {
    host.close();
    terminal.close();
  }

  private void serve() {
    ModbusRtuResponder responder = new ModbusRtuResponder(terminal.device(), 1, VALUES::clone);
    onLine(
        () -> {
          while (true) {
            responder.serve(SECOND);
          }
        });
  }

  private interface Device {
    void run() throws WireException;
  }

  private static void onLine(Device device) {
    Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                device.run();
              } catch (WireException e) {
                // the cable is gone: the test is over
              }
            });
  }

  /** Waits for one request of 8 bytes, then sends the given bytes. */
  private void answer(byte[]... answers) {
    onLine(
        () -> {
          for (byte[] answer : answers) {
            receive(terminal.device(), 8);
            terminal.device().write(answer, SECOND);
          }
        });
  }

  private static byte[] receive(Wire wire, int length) throws WireException {
    byte[] bytes = new byte[length];
    int got = 0;
    while (got < length) {
      int more = wire.read(bytes, got, length - got, SECOND);
      if (more == 0) {
        return Arrays.copyOf(bytes, got);
      }
      got += more;
    }
    return bytes;
  }

  private static byte[] frame(int unit, int... pdu) {
    ByteBuffer bytes = ByteBuffer.allocate(pdu.length);
    for (int b : pdu) {
      bytes.put((byte) b);
    }
    return RtuFrame.of(unit, bytes.flip());
  }

  private static byte[] join(byte[] a, byte[] b) {
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }

  private byte[] exchange(byte[] request, int expected) throws WireException {
    host.write(request, SECOND);
    return receive(host, expected);
  }

  @Test
  void the_checksum_is_the_one_of_the_serial_line_specification() {
    // Modbus over serial line V1.02, appendix B, gives CRC 0x1241 for 02 07: sent 41 12.
    assertEquals("02074112", HexFormat.of().formatHex(frame(2, 7)));
  }

  @Test
  void an_answer_that_came_unasked_is_not_taken_for_the_next_one() throws Exception {
    Letterbox box = new Letterbox();
    ModbusRtuClient asking = new ModbusRtuClient(box, TIMEOUT, System::nanoTime);
    box.put(frame(1, 4, 2, 0, 7));
    box.onRequest = frame(1, 4, 2, 0, 8);
    assertArrayEquals(new int[] {8}, asking.readInputRegisters(1, 0, 1));
  }

  @Test
  void registers_are_read_as_unsigned_numbers() throws Exception {
    serve();
    assertArrayEquals(VALUES, client.readInputRegisters(1, 0, 5));
    assertArrayEquals(new int[] {0xffff}, client.readInputRegisters(1, 2, 1));
  }

  @Test
  void coils_and_discrete_inputs_are_bits_with_the_first_in_the_lowest_place() throws Exception {
    boolean[] bits = {true, false, true, false, false, true, false, true, true};
    answer(frame(1, 2, 2, 0b1010_0101, 1), frame(1, 1, 1, 2));
    assertArrayEquals(bits, client.readDiscreteInputs(1, 0, 9));
    assertArrayEquals(new boolean[] {false, true}, client.readCoils(1, 4, 2));
    assertThrows(IllegalArgumentException.class, () -> client.readCoils(1, 0, 2001));
  }

  @Test
  void addresses_beyond_the_map_are_refused_with_illegal_data_address() throws Exception {
    serve();
    var refused =
        assertThrows(WireException.Refused.class, () -> client.readInputRegisters(1, 3, 3));
    assertTrue(refused.toString().contains("illegal data address"), refused.toString());
    assertArrayEquals(new int[] {7}, client.readInputRegisters(1, 0, 1));
  }

  @Test
  void every_other_function_is_refused_with_illegal_function() throws Exception {
    serve();
    assertArrayEquals(frame(1, 0x83, 1), exchange(frame(1, 3, 0, 0, 0, 1), 5));
    assertArrayEquals(frame(1, 0x90, 1), exchange(frame(1, 16, 0, 0, 0, 1, 2, 0, 9), 5));
    assertArrayEquals(frame(1, 0x91, 1), exchange(frame(1, 17), 5));
    assertArrayEquals(frame(1, 0xe4, 1), exchange(frame(1, 100, 1, 2, 3), 5));
  }

  @Test
  void a_count_out_of_range_is_refused_with_illegal_data_value() throws Exception {
    serve();
    assertArrayEquals(frame(1, 0x84, 3), exchange(frame(1, 4, 0, 0, 0, 0), 5));
    assertArrayEquals(frame(1, 0x84, 3), exchange(frame(1, 4, 0, 0, 0, 126), 5));
    assertThrows(IllegalArgumentException.class, () -> client.readInputRegisters(1, 0, 126));
  }

  @Test
  void a_request_for_another_unit_a_broadcast_and_a_bad_checksum_get_no_answer() throws Exception {
    serve();
    byte[] broken = frame(1, 4, 0, 0, 0, 1);
    broken[7]++;
    for (byte[] request : new byte[][] {frame(2, 4, 0, 0, 0, 1), frame(0, 4, 0, 0, 0, 1), broken}) {
      host.write(request, SECOND);
      assertEquals(0, host.read(new byte[8], 0, 8, Duration.ofMillis(100)));
    }
    assertArrayEquals(new int[] {7}, client.readInputRegisters(1, 0, 1));
  }

  @Test
  void a_request_behind_noise_is_still_found() throws Exception {
    serve();
    byte[] noise = {1, 4, 0, 1, 4};
    assertEquals(7, exchange(join(noise, frame(1, 4, 0, 0, 0, 1)), 7).length);
  }

  @Test
  void silence_is_told_when_the_time_is_over_and_closes_nothing() throws Exception {
    var silent = assertThrows(WireException.Silent.class, () -> client.readInputRegisters(1, 0, 1));
    assertEquals("W-SILENT", silent.code());
    host.discardInput();
    terminal.device().discardInput();
    serve();
    assertArrayEquals(new int[] {7}, client.readInputRegisters(1, 0, 1));
  }

  @Test
  void a_bad_checksum_is_told_and_the_next_answer_is_good() throws Exception {
    byte[] good = frame(1, 4, 2, 0, 7);
    byte[] bad = good.clone();
    bad[4] ^= 0x10;
    answer(bad, good);
    assertThrows(WireException.Garbled.class, () -> client.readInputRegisters(1, 0, 1));
    assertArrayEquals(new int[] {7}, client.readInputRegisters(1, 0, 1));
  }

  @Test
  void an_answer_of_another_unit_is_not_taken() {
    answer(frame(2, 4, 2, 0, 7));
    assertThrows(WireException.Garbled.class, () -> client.readInputRegisters(1, 0, 1));
  }

  @Test
  void an_answer_of_another_length_is_not_taken() {
    answer(frame(1, 4, 4, 0, 7, 0, 8));
    assertThrows(WireException.Garbled.class, () -> client.readInputRegisters(1, 0, 1));
  }

  @Test
  void an_answer_behind_noise_is_found() throws Exception {
    answer(join(new byte[] {0, 1, 4, 2, 1, 4}, frame(1, 4, 2, 0, 7)));
    assertArrayEquals(new int[] {7}, client.readInputRegisters(1, 0, 1));
  }

  @Test
  void no_single_changed_byte_gives_another_answer() {
    byte[] good = frame(1, 4, 2, 0, 7);
    for (int at = 0; at < good.length; at++) {
      for (int flip = 1; flip < 256; flip++) {
        byte[] bad = good.clone();
        bad[at] ^= (byte) flip;
        RtuWindow window = new RtuWindow();
        window.add(bad, bad.length);
        assertTrue(
            window.take(good.length, (byte) 1, (byte) 4, (byte) 2).isEmpty(), at + " " + flip);
      }
    }
  }

  @Test
  void a_late_answer_is_not_taken_for_the_next_one() throws Exception {
    CountDownLatch given = new CountDownLatch(1);
    onLine(
        () -> {
          receive(terminal.device(), 8);
          try {
            assertTrue(given.await(5, TimeUnit.SECONDS));
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          terminal.device().write(frame(1, 4, 2, 0, 99), SECOND); // late
          receive(terminal.device(), 8);
          terminal.device().write(frame(1, 4, 2, 0, 7), SECOND);
        });
    assertThrows(WireException.Silent.class, () -> client.readInputRegisters(1, 0, 1));
    given.countDown();
    assertArrayEquals(new int[] {7}, client.readInputRegisters(1, 0, 1));
  }

  @Test
  void an_unplug_is_told_within_a_second() throws Exception {
    serve();
    client.readInputRegisters(1, 0, 1);
    terminal.unplug();
    long start = System.nanoTime();
    assertThrows(WireException.Lost.class, () -> client.readInputRegisters(1, 0, 1));
    assertTrue(System.nanoTime() - start < 1_000_000_000L);
  }

  @Test
  void random_bytes_never_end_the_responder() throws Exception {
    serve();
    for (int seed = 0; seed < 30; seed++) {
      Random random = new Random(seed);
      byte[] noise = new byte[random.nextInt(1, 600)];
      random.nextBytes(noise);
      host.write(noise, SECOND);
      while (host.read(new byte[256], 0, 256, Duration.ofMillis(30)) > 0) {
        // whatever it made of it
      }
      assertArrayEquals(VALUES, client.readInputRegisters(1, 0, 5), "seed " + seed);
    }
  }

  @Test
  void random_answers_never_give_anything_but_an_answer_or_a_wire_exception() throws Exception {
    for (int seed = 0; seed < 20; seed++) {
      Random random = new Random(seed);
      byte[] noise = new byte[random.nextInt(1, 600)];
      random.nextBytes(noise);
      noise[0] = 1;
      ModbusRtuClient fresh = new ModbusRtuClient(host, TIMEOUT, System::nanoTime);
      answer(noise);
      String told = "seed " + seed;
      assertThrows(WireException.class, () -> fresh.readInputRegisters(1, 0, 5), told);
      host.discardInput();
    }
  }

  /** What was put in is read, whenever it came. */
  private static final class Letterbox implements Wire {
    private final ByteArrayOutputStream inside = new ByteArrayOutputStream();
    private byte[] onRequest = new byte[0];

    void put(byte[] bytes) {
      inside.writeBytes(bytes);
    }

    @Override
    public String name() {
      return "letterbox";
    }

    @Override
    public int read(byte[] into, int offset, int length, Duration atMost) {
      byte[] all = inside.toByteArray();
      int count = Math.min(length, all.length);
      System.arraycopy(all, 0, into, offset, count);
      inside.reset();
      inside.write(all, count, all.length - count);
      return count;
    }

    @Override
    public void write(byte[] bytes, int offset, int length, Duration atMost) {
      put(onRequest);
    }

    @Override
    public void discardInput() {
      inside.reset();
    }

    @Override
    public void close() {}
  }
}
