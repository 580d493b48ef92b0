package id.kia.drivers.board;

/** The physical side of a board under test. Each call returns when the board has felt it. */
interface BoardBody extends AutoCloseable {

  /** Where the host finds the port. */
  String port();

  void raw(ModbusBoard.Scale scale, int raw) throws Exception;

  void cardAtExit(boolean there) throws Exception;

  void doorOpen(boolean open) throws Exception;

  void tamper(boolean open) throws Exception;

  void turn(int quarterTurns) throws Exception;

  @Override
  void close();
}
