package id.kia.drivers.board;

import id.kia.bridge.modbus.ModbusRtuClient;
import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import id.kia.drivers.BoardReading;
import id.kia.drivers.BoardReading.Fault;
import id.kia.drivers.BoardReading.Sensor;
import id.kia.drivers.StockSensor;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Off-the-shelf Modbus modules on one line, as one sensor board. A module that is silent makes its
 * sensors dead and keeps the others waiting once; then it is left alone for some seconds. Thread:
 * the one that owns the wire.
 */
public final class ModuleLine implements StockSensor {
  private static final Duration ANSWER_TIME = Duration.ofMillis(200);

  /** How long a module that did not answer twice is not asked. */
  static final Duration LEFT_ALONE = Duration.ofSeconds(5);

  private final Wire wire;
  private final ModbusRtuClient client;
  private final List<JudgedChannel> channels;
  private final LongSupplier nanoClock;
  private final Map<Integer, Long> silentSince = new HashMap<>();

  /**
   * Modules on an open wire; nothing is sent before {@link #read()}.
   *
   * @param channels each sensor once
   * @param nanoClock monotonic nanoseconds, as {@code System::nanoTime}
   */
  public ModuleLine(Wire wire, List<ModuleChannel> channels, LongSupplier nanoClock) {
    this.wire = wire;
    this.client = new ModbusRtuClient(wire, ANSWER_TIME, nanoClock);
    this.channels = channels.stream().map(how -> new JudgedChannel(how, nanoClock)).toList();
    this.nanoClock = nanoClock;
    checked(channels);
  }

  /** Throws IllegalArgumentException when there is none, or a sensor stands there twice. */
  public static void checked(List<ModuleChannel> channels) {
    Set<Sensor> seen = new HashSet<>();
    for (ModuleChannel channel : channels) {
      if (!seen.add(channel.sensor())) {
        throw new IllegalArgumentException("board: " + channel.sensor() + " stands there twice");
      }
    }
    if (seen.isEmpty()) {
      throw new IllegalArgumentException("board: modules without a channel");
    }
  }

  /**
   * Asks every module, one channel after the other.
   *
   * @throws WireException.Silent no module answered; ask again
   * @throws WireException.Garbled the same, with noise on the line
   * @throws WireException.Lost the line is gone
   */
  @Override
  public BoardReading read() throws WireException {
    EnumMap<Sensor, Long> values = new EnumMap<>(Sensor.class);
    Map<Sensor, Fault> faults = new EnumMap<>(Sensor.class);
    @Nullable WireException silence = null;
    boolean answered = false;
    for (JudgedChannel channel : channels) {
      if (leftAlone(channel.how().module())) {
        channel.silent(faults);
        continue;
      }
      try {
        channel.take(twice(channel.how()), values, faults);
        answered = true;
      } catch (WireException.Refused e) {
        channel.silent(faults); // it is there, but has no such register
        answered = true;
      } catch (WireException.Silent | WireException.Garbled e) {
        silentSince.put(channel.how().module(), nanoClock.getAsLong());
        channel.silent(faults);
        silence = e;
      }
    }
    if (!answered && silence != null) {
      silentSince.clear();
      throw silence;
    }
    return BoardReading.of(values, faults);
  }

  private boolean leftAlone(int module) {
    Long since = silentSince.get(module);
    if (since != null && nanoClock.getAsLong() - since >= LEFT_ALONE.toNanos()) {
      silentSince.remove(module);
      return false;
    }
    return since != null;
  }

  private double twice(ModuleChannel how) throws WireException {
    try {
      return number(how);
    } catch (WireException.Silent | WireException.Garbled e) {
      return number(how);
    }
  }

  private double number(ModuleChannel how) throws WireException {
    return switch (how.from()) {
      case COIL -> client.readCoils(how.module(), how.address(), 1)[0] ? 1 : 0;
      case DISCRETE -> client.readDiscreteInputs(how.module(), how.address(), 1)[0] ? 1 : 0;
      case INPUT ->
          number(
              how, client.readInputRegisters(how.module(), how.address(), how.type().registers()));
      case HOLDING ->
          number(
              how,
              client.readHoldingRegisters(how.module(), how.address(), how.type().registers()));
    };
  }

  private static double number(ModuleChannel how, int[] words) {
    return how.bit().isPresent() ? words[0] >> how.bit().getAsInt() & 1 : how.type().number(words);
  }

  @Override
  public void close() {
    wire.close();
  }
}
