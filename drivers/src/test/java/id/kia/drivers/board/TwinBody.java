package id.kia.drivers.board;

import java.io.IOException;
import java.nio.file.Path;

/** The virtual board. */
final class TwinBody implements BoardBody {
  private final Path link;
  private final VirtualBoard board;

  TwinBody(Path folder) throws IOException {
    link = folder.resolve("board");
    board = VirtualBoard.start(link, System::nanoTime);
  }

  @Override
  public String port() {
    return link.toString();
  }

  @Override
  public void raw(ModbusBoard.Scale scale, int raw) {
    board.raw(scale, raw);
  }

  @Override
  public void cardAtExit(boolean there) {
    board.cardAtExit(there);
  }

  @Override
  public void doorOpen(boolean open) {
    board.doorOpen(open);
  }

  @Override
  public void tamper(boolean open) {
    board.tamper(open);
  }

  @Override
  public void turn(int quarterTurns) {
    board.turnRibbon(quarterTurns);
  }

  @Override
  public void close() {
    board.close();
  }
}
