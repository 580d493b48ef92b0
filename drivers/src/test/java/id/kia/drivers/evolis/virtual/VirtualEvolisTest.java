package id.kia.drivers.evolis.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.bridge.wire.Wire;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.evolis.MemoryCable;
import id.kia.drivers.evolis.codec.ReplyAssembler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The printer as a host sees it, byte by byte. */
@Timeout(60)
class VirtualEvolisTest {
  @TempDir Path folder;
  private final AtomicLong clock = new AtomicLong();
  private MemoryCable cable = new MemoryCable();
  private Wire host = cable.host();

  private VirtualPrinterOptions options() {
    return VirtualPrinterOptions.of(folder.resolve("out"), Pacer.INSTANT, clock::get);
  }

  private VirtualEvolis start(VirtualPrinterOptions options) throws IOException {
    return VirtualEvolis.start(cable, options);
  }

  private void send(String bytes) throws Exception {
    host.write(bytes.getBytes(StandardCharsets.ISO_8859_1), Duration.ofSeconds(10));
  }

  /** The reply to one command. */
  private String ask(String command) throws Exception {
    send("\u001b" + command + "\r");
    return reply();
  }

  private String reply() throws Exception {
    ReplyAssembler replies = new ReplyAssembler();
    byte[] one = new byte[1];
    for (int i = 0; i < ReplyAssembler.LONGEST; i++) {
      if (host.read(one, 0, 1, Duration.ofSeconds(10)) == 0) {
        return "(nothing)";
      }
      replies.accept(one, 0, 1);
      var whole = replies.poll();
      if (whole.isPresent()) {
        return whole.get().text();
      }
    }
    return "(no end)";
  }

  private static String blankBlack() {
    return "Dbc;k;2;1016;" + "\0".repeat(1016);
  }

  @Test
  void it_says_who_it_is_and_what_it_holds() throws Exception {
    try (VirtualEvolis printer = start(options().withStock(37, 12))) {
      assertEquals("VIRT-EVOLIS-0001", ask("Rsn"));
      assertEquals("VIRTUAL EVOLIS CLASSIC", ask("Rtp"));
      assertEquals("OK", ask("Rok"));
      assertEquals("0", ask("Rco;p"));
      assertEquals("0", ask("Rco;c"));
      assertEquals("37", ask("Rco;l"));
      assertEquals("0", ask("Sk;f"));
      assertEquals("0", ask("Sk;w"));
      assertEquals("NO CARD", ask("Rlr;p"));
      assertEquals("OK", ask("Rcr"));
      assertEquals("5,00 Volts", ask("Rse;o"));
      printer.openCover();
      assertEquals("0,00 Volts", ask("Rse;o"));
    }
  }

  @Test
  void commands_of_other_machines_are_unknown_and_those_of_spools_are_taken() throws Exception {
    try (VirtualEvolis printer = start(options())) {
      for (String kiosk :
          List.of("Pcim;F", "Pcem;I", "Pneab;D", "Pbc;D;30", "Psmgr;2", "Rrt;count", "Rse;f")) {
        assertEquals("ERROR CDE", ask(kiosk), kiosk);
      }
      for (String seen : List.of("Pdt;DU", "Mr;s", "Ppws;1281755559", "Pr;k", "Pc;k;=;10")) {
        assertEquals("OK", ask(seen), seen);
      }
      assertEquals("ERROR CDE", ask("Xyz"));
      assertEquals("ERROR PARAMETRES", ask("Pr;blue"));
      assertEquals("OPT NOT AVAILABLE", ask("Stt"));
      assertEquals(List.of(), printer.body().violations());
    }
  }

  @Test
  void panel_n_is_printed_when_panel_n_plus_1_is_in() throws Exception {
    try (VirtualEvolis printer = start(options().withRibbon(RibbonKind.YMCKO))) {
      String blank = "\u0080\0".repeat(1016);
      ask("Wcb;o;255");
      assertEquals("OK", ask("Ss"));
      assertEquals("1", ask("Rco;c"));
      assertEquals("CARD", ask("Rlr;p"));
      ask("Sr");
      assertEquals("OK", ask("Dbc;y;32;2032;" + blank));
      assertEquals("0", ask("Rco;p"));
      assertEquals("OK", ask("Dbc;m;32;2032;" + blank));
      assertEquals("1", ask("Rco;p"));
      ask("Dbc;c;32;2032;" + blank);
      ask(blankBlack());
      assertEquals("3", ask("Rco;p"));
      assertEquals("OK", ask("Se"));
      assertEquals("5", ask("Rco;p"));
      assertEquals("NO CARD", ask("Rlr;p"));
      assertEquals(199, printer.body().ribbonCardsLeft());
      assertEquals(99, printer.body().feederCards());
    }
  }

  @Test
  void what_a_host_must_not_do_is_refused_and_kept() throws Exception {
    try (VirtualEvolis printer = start(options())) {
      ask("Pr;k");
      assertEquals("ERROR PARAMETRES", ask("Se"));
      assertEquals("ERROR PARAMETRES", ask("Sr"));
      assertEquals("ERROR PARAMETRES", ask(blankBlack()));
      ask("Ss");
      assertEquals("ERROR PARAMETRES", ask(blankBlack()), "before Sr");
      assertEquals("ERROR PARAMETRES", ask("Ss"));
      assertEquals("ERROR PARAMETRES", ask("Wcb;k;0"), "the printer owns errors");
      ask("Pem;2");
      assertEquals("OK", ask("Wcb;k;0"));
      ask("Sr");
      assertEquals("OK", ask(blankBlack()));
      assertEquals("ERROR PARAMETRES", ask(blankBlack()), "the same panel twice");
      assertEquals("OPT NOT AVAILABLE", ask("Sv"));
      assertEquals(7, printer.body().violations().size(), printer.body().violations().toString());
    }
  }

  @Test
  void a_black_job_on_a_fitted_colour_ribbon_is_a_ribbon_error() throws Exception {
    try (VirtualEvolis printer = start(options().withRibbon(RibbonKind.YMCKO))) {
      ask("Pr;k");
      assertEquals("ERROR RIBBON", ask("Ss"));
      assertEquals(0, printer.body().cards());
    }
  }

  @Test
  void volatile_settings_go_with_power_and_saved_ones_stay() throws Exception {
    try (VirtualEvolis printer = start(options())) {
      ask("Pem;2");
      ask("Pmi;B;s");
      assertEquals("2", ask("Rem"));
      printer.powerOff();
      send("\u001bRem\r");
      printer.powerOn();
      // What was sent without power may or may not have been read in time: both are like life.
      String mode = ask("Rem");
      assertEquals("0", mode);
      while (host.read(new byte[64], 0, 64, Duration.ofMillis(200)) > 0) {
        // late replies
      }
      assertEquals("B", ask("Rmi"));
    }
  }

  @Test
  void the_body_survives_a_restart_and_a_damaged_state_file_is_refused() throws Exception {
    Path state = folder.resolve("state.json");
    VirtualPrinterOptions kept = options().withStateFile(state).withRibbon(RibbonKind.YMCKO);
    String half = "\u0080\0".repeat(1016);
    try (VirtualEvolis printer = start(kept)) {
      ask("Ss");
      ask("Sr");
      ask("Dbc;y;32;2032;" + half);
      ask("Dbc;m;32;2032;" + half);
      assertEquals(1, printer.body().panelsOnCard());
    }
    cable = new MemoryCable();
    host = cable.host();
    try (VirtualEvolis printer = start(kept)) {
      assertEquals("CARD", ask("Rlr;p"));
      assertEquals("1", ask("Rco;p"));
      assertEquals(1, printer.body().panelsOnCard());
      assertEquals(99, printer.body().feederCards());
      assertEquals("OK", ask("Ser"));
      assertEquals(1, printer.body().rejectBox());
      assertTrue(Files.exists(folder.resolve("out/card-0001-rejected.png")));
      assertTrue(Files.exists(folder.resolve("out/card-0001-y.pgm")));
      assertFalse(Files.exists(folder.resolve("out/card-0001-m.pgm")), "M was never printed");
    }
    Files.writeString(state, "{");
    cable = new MemoryCable();
    String message = assertThrows(IOException.class, () -> start(kept)).toString();
    assertTrue(message.contains("is no state of a virtual printer"), message);
    assertEquals("{", Files.readString(state), "nothing is overwritten");
  }

  @Test
  void a_card_not_taken_is_taken_back_when_its_time_is_over() throws Exception {
    VirtualPrinterOptions slot =
        options().withRibbon(RibbonKind.K_BLACK).withSlot(Optional.of(Duration.ofSeconds(30)));
    try (VirtualEvolis printer = start(slot)) {
      for (String step : List.of("Ss", "Sr", blankBlack(), "Se")) {
        assertEquals("OK", ask(step));
      }
      assertEquals(1, printer.body().exitCards());
      clock.addAndGet(Duration.ofSeconds(29).toNanos());
      ask("Rok");
      assertEquals(1, printer.body().exitCards());
      clock.addAndGet(Duration.ofSeconds(2).toNanos());
      ask("Rok");
      ask("Rok");
      assertEquals(0, printer.body().exitCards());
      assertEquals(1, printer.body().rejectBox());
      assertFalse(printer.takeCard());
    }
  }

  @Test
  void any_bytes_never_end_it() throws Exception {
    long seed = 424242;
    SplittableRandom random = new SplittableRandom(seed);
    String[] words = {"\u001b", "\r", ";", "Ss", "Sr", "Se", "Ser", "Pr;k", "Dbc;k;2;9;", "Rco"};
    try (VirtualEvolis printer = start(options())) {
      for (int round = 0; round < 100; round++) {
        StringBuilder noise = new StringBuilder();
        for (int i = random.nextInt(60); i > 0; i--) {
          noise.append(
              random.nextBoolean()
                  ? words[random.nextInt(words.length)]
                  : String.valueOf((char) random.nextInt(256)));
        }
        send(noise.toString());
        while (host.read(new byte[256], 0, 256, Duration.ZERO) > 0) {
          // replies to noise
        }
      }
      printer.powerOff();
      printer.powerOn();
      byte[] end = new byte[64];
      Arrays.fill(end, (byte) '\r');
      host.write(end, Duration.ofSeconds(5));
      String reply = ask("Rsn");
      while (!reply.equals("VIRT-EVOLIS-0001") && !reply.equals("(nothing)")) {
        reply = reply(); // to noise
      }
      assertEquals("VIRTUAL EVOLIS CLASSIC", ask("Rtp"), "seed " + seed);
    }
  }
}
