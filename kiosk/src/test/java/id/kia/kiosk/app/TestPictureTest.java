package id.kia.kiosk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.bridge.serial.SerialOpener;
import id.kia.bridge.wire.Wire;
import id.kia.drivers.Baseline;
import id.kia.drivers.CardImage;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.Evidence;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterProfile;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.Snapshot;
import id.kia.drivers.evolis.EvolisClassicDriver;
import id.kia.drivers.evolis.virtual.Pacer;
import id.kia.drivers.evolis.virtual.PtyLine;
import id.kia.drivers.evolis.virtual.VirtualEvolis;
import id.kia.drivers.evolis.virtual.VirtualPrinterOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What of the test card a printer receives. */
@Timeout(60)
class TestPictureTest {
  private static final int LINE_DOTS = 648;
  private static final byte[] HEAD = new byte["P5\n648 1016\n31\n".length()];

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = RibbonKind.class,
      names = {"YMCKO", "HALF_YMCKO"})
  void every_patch_of_colour_lies_where_the_ribbon_has_dye(RibbonKind ribbon) throws Exception {
    var options =
        VirtualPrinterOptions.of(folder, Pacer.INSTANT, System::nanoTime)
            .withRibbon(ribbon)
            .withStock(10, 10);
    Path link = folder.resolve("printer");
    var profile = new PrinterProfile(ribbon, 115_200, true, true, true);
    try (VirtualEvolis machine =
            VirtualEvolis.start(PtyLine.open(link, System::nanoTime), options);
        Wire wire = new SerialOpener(link.toString(), 115_200, System::nanoTime).open();
        CardPrinter printer = new EvolisClassicDriver().open(wire, profile, System::nanoTime)) {
      var _ = printer.identify();
      var _ = printer.recover(Optional.empty());
      Snapshot now = printer.snapshot();
      PrintJob job =
          new PrintJob(now.ribbon(), TestPicture.draw(now.ribbon()), PrintJob.Sending.ROUNDED);
      var before =
          new Baseline(now.identity().serial(), now.counters(), now.position(), job.panels());
      assertInstanceOf(Evidence.Good.class, printer.print(job, before, PrintListener.NONE));
      assertEquals(List.of(), machine.body().violations());
    }
    int left = 48;
    int wide = Math.min(ribbon.colourColumns(), CardImage.WIDTH - 2 * left);
    assertEquals(left, columns("y").min().orElseThrow());
    for (String panel : new String[] {"y", "m", "c"}) {
      assertTrue(columns(panel).max().orElseThrow() < left + wide, panel + " on " + ribbon);
    }
    assertEquals(left + wide - 1, columns("m").max().orElseThrow(), "skin tones fill it");
  }

  @Test
  void crosses_and_frame_are_the_same_on_every_ribbon() {
    boolean[] whole = TestPicture.draw(RibbonKind.YMCKO).black();
    for (RibbonKind ribbon : RibbonKind.values()) {
      assertTrue(Arrays.equals(whole, TestPicture.draw(ribbon).black()), ribbon.name());
    }
  }

  /** Columns of the landscape card with this dye. */
  private IntStream columns(String panel) throws Exception {
    byte[] file = Files.readAllBytes(folder.resolve("card-0001-" + panel + ".pgm"));
    return IntStream.range(0, CardImage.WIDTH)
        .filter(
            column -> {
              int from = HEAD.length + column * LINE_DOTS;
              for (int i = from; i < from + LINE_DOTS; i++) {
                if (file[i] != 0) {
                  return true;
                }
              }
              return false;
            });
  }
}
