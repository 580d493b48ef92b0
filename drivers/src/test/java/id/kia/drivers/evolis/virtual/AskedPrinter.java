package id.kia.drivers.evolis.virtual;

import id.kia.bridge.wire.Wire;
import id.kia.bridge.wire.WireException;
import id.kia.drivers.evolis.MemoryCable;
import id.kia.drivers.evolis.codec.ReplyAssembler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** A virtual printer on a cable and a host that asks it, command by command; one thread. */
final class AskedPrinter implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  final VirtualEvolis printer;

  /** The printer's clock; stands still unless a test moves it. */
  final AtomicLong clock = new AtomicLong();

  /** How often something moved. */
  final AtomicInteger moves = new AtomicInteger();

  private final AtomicReference<Runnable> duringNextMove = new AtomicReference<>(() -> {});
  private final MemoryCable cable = new MemoryCable();
  private Wire host = cable.host();
  private long sent;

  AskedPrinter(Path out, UnaryOperator<VirtualPrinterOptions> how) throws IOException {
    this(out, how, WhilePrinting.TAKES_NOTHING);
  }

  AskedPrinter(Path out, UnaryOperator<VirtualPrinterOptions> how, WhilePrinting meanwhile)
      throws IOException {
    printer =
        VirtualEvolis.start(
            cable, how.apply(VirtualPrinterOptions.of(out, new Moves(), clock::get)), meanwhile);
  }

  /** The host's end. */
  Wire host() {
    return host;
  }

  /** Lets something happen while a card or a panel moves the next time. */
  void duringNextMove(Runnable event) {
    duringNextMove.set(event);
  }

  void send(String bytes) throws WireException {
    host.write(bytes.getBytes(StandardCharsets.ISO_8859_1), PATIENCE);
    sent += bytes.length();
  }

  /** The reply to one command. */
  String ask(String command) throws WireException {
    send("\u001b" + command + "\r");
    ReplyAssembler replies = new ReplyAssembler();
    byte[] one = new byte[1];
    while (host.read(one, 0, 1, PATIENCE) > 0) {
      replies.accept(one, 0, 1);
      var whole = replies.poll();
      if (whole.isPresent()) {
        return whole.get().text();
      }
    }
    return "(nothing)";
  }

  /** Sends one blank panel; the reply. */
  String panel(char letter) throws WireException {
    return letter == 'k' || letter == 'o'
        ? ask("Dbc;" + letter + ";2;1016;" + "\0".repeat(1016))
        : ask("Dbc;" + letter + ";32;2032;" + "\u0080\0".repeat(1016));
  }

  /** Begins a card; the reply of the last step. */
  String begin() throws WireException {
    String drawn = ask("Ss");
    return drawn.equals("OK") ? ask("Sr") : drawn;
  }

  /** A whole black card; the reply of the last step. */
  String blackCard() throws WireException {
    begin();
    panel('k');
    return ask("Se");
  }

  /** Waits until the printer has read all and looked at its clock again. */
  void settle() throws WireException {
    // A byte is counted before it is answered: the second one says that the first was.
    for (int i = 0; i < 2; i++) {
      send("\r");
      while (printer.body().lineBytes() < sent) {
        Thread.onSpinWait();
      }
    }
  }

  /** Opens the line anew, as after an unplug. */
  void openAgain() {
    host = cable.host();
    sent = printer.body().lineBytes();
  }

  @Override
  public void close() {
    printer.close();
  }

  private final class Moves implements Pacer {
    @Override
    public void line(int bytes) {}

    @Override
    public boolean mechanics(Duration time, BooleanSupplier stop) {
      moves.incrementAndGet();
      duringNextMove.getAndSet(() -> {}).run();
      return !stop.getAsBoolean();
    }
  }
}
