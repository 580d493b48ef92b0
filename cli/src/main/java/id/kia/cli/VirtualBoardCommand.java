package id.kia.cli;

import id.kia.drivers.board.VirtualBoard;
import id.kia.drivers.fault.BoardFault;
import id.kia.drivers.fault.PlannedFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A virtual sensor board on a pseudo-terminal. */
@Command(
    name = "virtual-board",
    description = "Run a virtual sensor board (Modbus unit 1) until it is stopped.",
    mixinStandardHelpOptions = true)
final class VirtualBoardCommand implements Callable<Integer> {
  @Option(names = "--link", required = true, description = "path at which the port appears")
  Path link;

  @Option(names = "--blanks", description = "blanks in the hopper (default ${DEFAULT-VALUE})")
  int blanks = 100;

  @Mixin FaultOptions faults = new FaultOptions();

  @Override
  public Integer call() throws CommandFailure, InterruptedException {
    if (blanks < 0 || blanks > 1000) {
      throw CommandFailure.wrongUse("--blanks must be 0..1000, was " + blanks);
    }
    List<PlannedFault> planned = faults.planned(BoardFault.class);
    try (VirtualBoard board = VirtualBoard.start(link, System::nanoTime)) {
      board.blanks(blanks);
      planned.forEach(board::plan);
      System.out.println(
          "virtual sensor board at "
              + link
              + " (Modbus RTU, unit 1, 19200 8N1, input registers from 1)");
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(board::close));
      new CountDownLatch(1).await();
      return 0;
    } catch (IOException e) {
      throw CommandFailure.failed(e.getMessage() == null ? e.toString() : e.getMessage(), e);
    }
  }
}
