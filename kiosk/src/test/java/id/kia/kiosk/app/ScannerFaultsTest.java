package id.kia.kiosk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.bridge.serial.SerialOpener;
import id.kia.bridge.supervise.BackOff;
import id.kia.bridge.supervise.PortState;
import id.kia.drivers.fault.ScannerFault;
import id.kia.drivers.scanner.ScannerFraming;
import id.kia.drivers.scanner.SerialScanner;
import id.kia.drivers.scanner.VirtualScanner;
import id.kia.kiosk.FaultRow;
import id.kia.kiosk.camera.CameraState;
import id.kia.kiosk.screen.ScreenState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The real serial scanner over a pseudo-terminal and a real screen: whatever becomes of the
 * scanner, the visit goes on, codes can be typed, and it reads again without a restart.
 */
class ScannerFaultsTest {
  private static final BackOff QUICK =
      new BackOff(Duration.ofMillis(20), Duration.ofMillis(100), 0, new Random(1));

  @TempDir Path folder;
  private final OneChild child = new OneChild();
  private final List<String> read = new CopyOnWriteArrayList<>();
  private VirtualScanner twin;
  private ScannerWatch watch;
  private Attention attention;

  /** Where in a visit the plug is pulled. */
  enum Step {
    INVITED(ScreenState.Idle.class),
    QUESTION(ScreenState.AskFactor.class),
    CONFIRM(ScreenState.Confirm.class),
    PRINTING(ScreenState.Printing.class),
    AT_EXIT(ScreenState.TakeCard.class);

    private final Class<? extends ScreenState> on;

    Step(Class<? extends ScreenState> on) {
      this.on = on;
    }
  }

  @BeforeEach
  void plugIn() throws Exception {
    Path link = folder.resolve("scanner");
    twin = VirtualScanner.start(link, System::nanoTime);
    watch =
        new ScannerWatch(
            new SerialOpener(link.toString(), 9600, System::nanoTime),
            wire -> new SerialScanner(wire, ScannerFraming.DEFAULT, System::nanoTime),
            QUICK,
            System::nanoTime,
            this::heard);
    attention =
        new Attention(
            () -> CameraState.SEEING,
            () -> Optional.of(watch.state()),
            Optional::empty,
            OptionalInt.empty());
    watch.start();
    until(() -> watch.state() instanceof PortState.Ready);
  }

  @AfterEach
  void close() {
    watch.close();
    twin.close();
  }

  private void heard(String text) {
    child.session.scanned(text);
    read.add(text);
  }

  @ParameterizedTest
  @EnumSource
  void a_scanner_unplugged_at_any_step_holds_up_nobody_and_reads_the_next_slip_once(Step step)
      throws Exception {
    if (step != Step.INVITED) {
      assertTrue(twin.show(OneChild.SLIP));
      until(() -> !read.isEmpty());
      child.goesOnTo(step.on);
    }
    twin.inflict(ScannerFault.SCANNER_UNPLUG, Duration.ZERO);
    until(() -> told().equals(FaultRow.of(ScannerFault.SCANNER_UNPLUG).told()));
    assertTrue(child.sees(step.on), "nothing moves by itself");
    child.goesOnTo(ScreenState.TakenThanks.class);
    child.typesItsWay();
    read.clear();
    twin.mend(ScannerFault.SCANNER_UNPLUG);
    until(() -> told().isEmpty() && watch.state() instanceof PortState.Ready);
    assertTrue(twin.show(OneChild.SLIP));
    until(() -> !read.isEmpty());
    child.goesOnTo(ScreenState.AskFactor.class);
    child.goesOnTo(ScreenState.TakenThanks.class);
    assertEquals(List.of(OneChild.SLIP), read);
  }

  @ParameterizedTest
  @EnumSource
  void each_fault_of_a_scanner_is_told_as_the_table_says_and_is_over_when_it_is_mended(
      ScannerFault fault) throws Exception {
    twin.inflict(fault, Duration.ZERO);
    boolean sent = twin.show(OneChild.SLIP);
    until(() -> told().equals(FaultRow.of(fault).told()));
    assertEquals(fault == ScannerFault.SCANNER_GARBAGE || fault == ScannerFault.SCANNER_HALF, sent);
    assertEquals(List.of(), read, "what was sent is no text");
    assertEquals("serves", FaultRow.of(fault).glass());
    child.typesItsWay();
    twin.mend(fault);
    until(() -> told().isEmpty() && watch.state() instanceof PortState.Ready);
    // What came before may be read now, and refused; then a child holds the slip there once more.
    twin.noise(new byte[] {'\r'});
    for (int tries = 1; tries < 3 && !child.sees(ScreenState.AskFactor.class); tries++) {
      child.goesOnTo(ScreenState.Idle.class);
      int shown = tries;
      assertTrue(twin.show(OneChild.SLIP));
      until(() -> read.stream().filter(OneChild.SLIP::equals).count() == shown);
      child.isJudged();
    }
    assertTrue(child.sees(ScreenState.AskFactor.class));
  }

  private Set<String> told() {
    return attention.codes(Optional.empty());
  }

  private static void until(Callable<Boolean> itIsSo) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!itIsSo.call()) {
      assertTrue(System.nanoTime() < end, "waited in vain");
      Thread.onSpinWait();
    }
  }
}
