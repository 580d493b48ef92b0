package id.kia.drivers.board;

import java.nio.file.Path;

/** The virtual board keeps the contract. */
class VirtualContractTest extends BoardContract {
  @Override
  BoardBody body(Path folder) throws Exception {
    return new TwinBody(folder);
  }
}
