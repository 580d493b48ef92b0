package id.kia.kiosk.commission;

import id.kia.bridge.serial.SerialOpener;
import id.kia.bridge.wire.WireException;
import id.kia.drivers.board.ModbusBoard;
import id.kia.drivers.board.VirtualBoard;
import java.nio.file.Path;
import java.util.Optional;

/** A virtual board over a pseudo-terminal, or nothing where nobody plugged it in. */
public final class PluggedBoard implements BoardSetUp.Line, AutoCloseable {
  private Optional<VirtualBoard> twin = Optional.empty();
  private Optional<ModbusBoard> board = Optional.empty();

  /** Plugs it in. */
  public VirtualBoard plug(Path link) throws Exception {
    VirtualBoard made = VirtualBoard.start(link, System::nanoTime);
    twin = Optional.of(made);
    board =
        Optional.of(
            new ModbusBoard(
                new SerialOpener(link.toString(), ModbusBoard.BAUD, System::nanoTime).open(),
                System::nanoTime));
    return made;
  }

  @Override
  public <R> R ask(BoardSetUp.Work<R> work) {
    try {
      return work.with(
          board.orElseThrow(() -> new BoardSetUp.Unheard(new IllegalStateException("unplugged"))));
    } catch (WireException e) {
      throw new BoardSetUp.Unheard(e);
    }
  }

  @Override
  public void close() {
    board.ifPresent(ModbusBoard::close);
    twin.ifPresent(VirtualBoard::close);
  }
}
