package id.kia.drivers.board;

import id.kia.bridge.modbus.ModbusRtuResponder;
import id.kia.bridge.modbus.Registers;
import id.kia.bridge.pty.PseudoTerminal;
import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Off-the-shelf Modbus modules on one line: a pseudo-terminal on which several units answer. */
final class VirtualModules implements AutoCloseable {

  /** One module: what a program sets is read at the next question. */
  static final class Module implements Registers {
    final int[] input = new int[16];
    final int[] holding = new int[16];
    final boolean[] discrete = new boolean[8];
    final boolean[] coil = new boolean[8];

    @Override
    public int[] input() {
      return input.clone();
    }

    @Override
    public int[] holding() {
      return holding.clone();
    }

    @Override
    public boolean[] discretes() {
      return discrete.clone();
    }

    @Override
    public boolean[] coils() {
      return coil.clone();
    }
  }

  private final PseudoTerminal cable;
  private final Set<Integer> mute = ConcurrentHashMap.newKeySet();

  private VirtualModules(PseudoTerminal cable) {
    this.cable = cable;
  }

  static VirtualModules start(Path link, Map<Integer, Module> modules) throws IOException {
    var line = new VirtualModules(PseudoTerminal.open(link, System::nanoTime));
    Thread.ofPlatform().daemon().name("modules").start(() -> line.serve(modules));
    return line;
  }

  void mute(int unit, boolean silent) {
    if (silent) {
      mute.add(unit);
    } else {
      mute.remove(unit);
    }
  }

  String port() {
    return cable.link().toString();
  }

  private void serve(Map<Integer, Module> modules) {
    List<Ear> ears = new ArrayList<>();
    modules.forEach((unit, module) -> ears.add(new Ear(unit, module)));
    byte[] bytes = new byte[256];
    try {
      while (true) {
        int got = cable.device().read(bytes, 0, bytes.length, Duration.ofSeconds(5));
        for (Ear ear : ears) {
          if (got > 0 && !mute.contains(ear.unit)) {
            ear.hears(bytes, got);
          }
        }
      }
    } catch (WireException e) {
      // the test is over
    }
  }

  @Override
  public void close() {
    cable.close();
  }

  /** Every unit hears all that is said on the line. */
  private final class Ear implements Wire {
    private final int unit;
    private final ModbusRtuResponder responder;
    private byte[] heard = new byte[0];

    Ear(int unit, Module module) {
      this.unit = unit;
      this.responder = new ModbusRtuResponder(this, unit, module);
    }

    void hears(byte[] bytes, int count) throws WireException {
      heard = java.util.Arrays.copyOf(bytes, count);
      responder.serve(Duration.ZERO);
    }

    @Override
    public String name() {
      return "unit " + unit;
    }

    @Override
    public int read(byte[] into, int offset, int length, Duration atMost) {
      System.arraycopy(heard, 0, into, offset, heard.length);
      return heard.length;
    }

    @Override
    public void write(byte[] bytes, int offset, int length, Duration atMost) throws WireException {
      cable.device().write(bytes, offset, length, atMost);
    }

    @Override
    public void discardInput() {}

    @Override
    public void close() {}
  }
}
