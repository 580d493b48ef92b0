package id.kia.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.RibbonKind;
import id.kia.drivers.conform.Hands;
import id.kia.drivers.evolis.virtual.Pacer;
import id.kia.drivers.evolis.virtual.PtyLine;
import id.kia.drivers.evolis.virtual.VirtualEvolis;
import id.kia.drivers.evolis.virtual.VirtualPrinterOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command, on a virtual printer at a real serial port. */
@Timeout(60)
class ConformCommandTest {
  private static final Path PAGE = Path.of("..", "drivers", "README.md");

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private final InputStream in = System.in;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @TempDir Path folder;

  @BeforeEach
  void listen() {
    var heard = new PrintStream(said, true, StandardCharsets.UTF_8);
    System.setOut(heard);
    System.setErr(heard);
    System.setIn(InputStream.nullInputStream());
  }

  @AfterEach
  void putBack() {
    System.setOut(out);
    System.setErr(err);
    System.setIn(in);
  }

  private Path link() {
    return folder.resolve("printer");
  }

  private VirtualEvolis printer() throws Exception {
    return VirtualEvolis.start(
        PtyLine.open(link(), System::nanoTime),
        VirtualPrinterOptions.of(folder.resolve("out"), Pacer.INSTANT, System::nanoTime)
            .withRibbon(RibbonKind.K_BLACK));
  }

  private int kia(String words) {
    return Kia.run(("conform --ribbon kb --printer " + link() + " " + words).strip().split(" "));
  }

  private String output() {
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_virtual_printer_keeps_the_contract_and_is_written_as_virtual() throws Exception {
    Path page = Files.copy(PAGE, folder.resolve("README.md"));
    try (VirtualEvolis printer = printer()) {
      assertEquals(0, kia("--driver evolis --reject-box --yes --write " + page), this::output);
      assertEquals(1, printer.body().cards(), "one blank");
    }
    assertTrue(output().contains("PRINT           held"), this::output);
    assertTrue(output().contains("HOST_DIES       not run"), this::output);
    String row =
        Files.readString(page)
            .lines()
            .filter(l -> l.contains("serial VIRT-"))
            .findFirst()
            .orElseThrow();
    assertTrue(row.contains("held by a virtual printer 20"), row);
    assertFalse(row.contains("verified"), row);
  }

  @Test
  void nobody_who_agrees_no_blank() throws Exception {
    try (VirtualEvolis printer = printer()) {
      assertEquals(2, kia(""), this::output);
      System.setIn(new ByteArrayInputStream("no\n".getBytes(StandardCharsets.US_ASCII)));
      assertEquals(2, kia(""), this::output);
      assertEquals(0, printer.body().cards());
      assertEquals(0, printer.body().lineBytes(), "nothing was sent");
      System.setIn(new ByteArrayInputStream("y\n".getBytes(StandardCharsets.US_ASCII)));
      assertEquals(0, kia(""), this::output);
      assertEquals(1, printer.body().cards());
    }
  }

  @Test
  void a_failed_step_is_exit_code_1_and_without_an_answer_nothing_is_written() throws Exception {
    Path page = Files.copy(PAGE, folder.resolve("README.md"));
    try (VirtualEvolis printer = printer()) {
      printer.openCover();
      assertEquals(1, kia("--yes"), this::output);
      assertTrue(output().contains("P-106 COVER_OPEN"), this::output);
      assertEquals(0, printer.body().cards());
    }
    assertEquals(1, kia("--yes --write " + page), this::output);
    assertTrue(output().contains("P-117 LINE_LOST"), this::output);
    assertEquals(Files.readString(PAGE), Files.readString(page));
  }

  @Test
  void hands_are_asked_for_and_no_answer_is_no() {
    var person =
        new Person(
            new ByteArrayInputStream("\nno\n".getBytes(StandardCharsets.US_ASCII)), System.out);
    assertTrue(person.lend(Hands.Deed.OPEN_COVER));
    assertFalse(person.lend(Hands.Deed.CLOSE_COVER));
    assertFalse(person.lend(Hands.Deed.PULL_CABLE), "nobody is there any more");
    assertTrue(output().contains("open the printer's cover"), this::output);
  }
}
