package id.kia.kiosk.print;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A desk that has booted, on a bench of its own; after each test every blank is explained. */
abstract class AtTheBench {
  @TempDir Path folder;
  PrintBench bench;
  PrinterBody body;

  @BeforeEach
  final void open() {
    bench = new PrintBench(folder);
    body = bench.body;
    bench.desk.boot();
    body.forgotten = 0;
  }

  @AfterEach
  final void close() {
    try {
      bench.kiosk.store.read(
          h -> {
            bench.kiosk.stock.audit(h);
            return true;
          });
    } finally {
      bench.close();
    }
  }
}
