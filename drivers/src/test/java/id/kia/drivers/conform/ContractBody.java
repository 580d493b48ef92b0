package id.kia.drivers.conform;

import id.kia.drivers.PrintJob;
import java.nio.file.Path;
import java.util.Set;

/** A printer that the shared contract test is run on; made anew for each run. */
public interface ContractBody extends PrinterUnderTest, AutoCloseable {

  /** Makes one with an empty folder for whatever it keeps. */
  interface Maker {
    ContractBody make(Path folder) throws Exception;
  }

  /** A card for the fitted ribbon. */
  PrintJob job();

  /** Steps that this driver says it has not. */
  Set<ContractStep> without();

  /** Looks at the machine itself after a whole run: what only somebody in front of it sees. */
  void look() throws Exception;

  @Override
  void close();
}
