package id.kia.drivers.board;

import java.nio.file.Path;

/** The reference firmware, built for the host, keeps the contract. */
class FirmwareContractTest extends BoardContract {
  @Override
  BoardBody body(Path folder) throws Exception {
    return new FirmwareBody();
  }
}
