package id.kia.drivers.evolis.virtual;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class CommandParserTest {

  private static List<Incoming> parse(byte[] bytes) {
    CommandParser parser = new CommandParser();
    List<Incoming> seen = new ArrayList<>();
    for (byte b : bytes) {
      parser.accept(b).ifPresent(seen::add);
    }
    return seen;
  }

  private static List<Incoming> parse(String text) {
    return parse(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static Incoming.Text text(String mnemonic, String... params) {
    return new Incoming.Text(mnemonic, List.of(params));
  }

  @Test
  void escape_may_be_missing_after_a_cr_and_nuls_may_stand_before_it() {
    assertEquals(
        List.of(text("Ss"), text("Sr"), text("Pem", "2", "s")),
        parse("\u001bSs\rSr\r\0\0\0\u001bPem;2;s\r\0\0"));
  }

  @Test
  void data_takes_its_exact_length_whatever_the_bytes_are() {
    byte[] data = {'\r', 0x1B, 0, 'S', 's', '\r', (byte) 0xFF};
    byte[] all =
        ("\u001bDbc;k;2;7;" + new String(data, StandardCharsets.ISO_8859_1) + "\r\u001bSe\r")
            .getBytes(StandardCharsets.ISO_8859_1);
    List<Incoming> seen = parse(all);
    assertArrayEquals(data, assertInstanceOf(Incoming.PanelData.class, seen.get(0)).data());
    assertEquals(text("Se"), seen.get(1));
  }

  @Test
  void a_raw_panel_has_its_length_by_its_levels() {
    for (int[] size : new int[][] {{2, 82_296}, {32, 411_480}, {64, 493_776}, {128, 576_072}}) {
      String panel = size[0] == 2 ? "k" : "y";
      byte[] head = ("\u001bDb;" + panel + ";" + size[0] + ";").getBytes(StandardCharsets.US_ASCII);
      byte[] all = Arrays.copyOf(head, head.length + size[1] + 1);
      all[all.length - 1] = '\r';
      List<Incoming> seen = parse(all);
      Incoming.PanelData data = assertInstanceOf(Incoming.PanelData.class, seen.getFirst());
      assertEquals(size[1], data.data().length);
      assertFalse(data.compressed());
    }
  }

  @Test
  void a_picture_file_says_its_own_length_and_may_hold_anything() {
    byte[] bmp = new byte[70];
    Arrays.fill(bmp, (byte) '\r');
    bmp[0] = 'B';
    bmp[1] = 'M';
    bmp[2] = 70;
    bmp[3] = bmp[4] = bmp[5] = 0;
    byte[] head = "\u001bDbmp;k;320;25;0;".getBytes(StandardCharsets.US_ASCII);
    byte[] all = Arrays.copyOf(head, head.length + bmp.length + 1);
    System.arraycopy(bmp, 0, all, head.length, bmp.length);
    all[all.length - 1] = '\r';
    List<Incoming> seen = parse(all);
    assertEquals(1, seen.size());
    Incoming.Box box = assertInstanceOf(Incoming.Box.class, seen.getFirst());
    assertEquals(320, box.x());
    assertEquals(25, box.y());
    assertEquals(70, box.bmp().length);
    for (String bad :
        List.of("Dbmp;y;1;1;0;", "Dbmp;k;-1;1;0;", "Dbmp;k;1;1;1;", "Dbmp;k;1;1;0;BM\0\0\0\0")) {
      assertInstanceOf(Incoming.Malformed.class, parse("\u001b" + bad + "x\r").getFirst(), bad);
    }
  }

  @Test
  void a_wrong_length_puts_the_stream_out_of_step_and_is_told() {
    List<Incoming> tooLong = parse("\u001bDbc;k;2;2;abcd\u001bSe\r\u001bSr\r");
    Incoming.Malformed told = assertInstanceOf(Incoming.Malformed.class, tooLong.getFirst());
    assertTrue(told.why().contains("no CR after 2 bytes"), told.why());
    assertEquals(List.of(text("Sr")), tooLong.subList(1, tooLong.size()));
    List<Incoming> tooShort = parse("\u001bDbc;k;2;9;ab\r\u001bSe\r\u001bSr\r");
    assertInstanceOf(Incoming.Malformed.class, tooShort.getFirst());
  }

  @Test
  void headers_of_panels_that_do_not_exist_are_malformed() {
    for (String bad :
        List.of(
            "Db;x;32;",
            "Db;y;33;",
            "Db;k;32;",
            "Dbc;y;32;-1;",
            "Dbc;k;2;9999999;",
            "Dbp;k;2;0;420;",
            "Dbp;y;2;0;420;",
            "Dbp;y;32;0;421;",
            "Dbp;y;32;0;0;",
            "Dbp;y;32;597;420;",
            "Dbpc;y;32;1016;2;",
            "Dbpc;y;32;0;0;")) {
      for (String junk : List.of("zz", "")) {
        List<Incoming> seen = parse("\u001b" + bad + junk + "\rRok\r");
        assertInstanceOf(Incoming.Malformed.class, seen.getFirst(), bad);
        assertEquals(List.of(text("Rok")), seen.subList(1, seen.size()), bad);
      }
    }
  }

  @Test
  void a_command_without_end_is_given_up() {
    List<Incoming> seen = parse("\u001bR" + "s".repeat(300) + "\u001bSs\rSe\r");
    Incoming.Malformed told = assertInstanceOf(Incoming.Malformed.class, seen.getFirst());
    assertTrue(told.why().contains("longer than 256"), told.why());
    assertEquals(List.of(text("Se")), seen.subList(1, seen.size()));
  }

  @Test
  void an_escape_begins_anew_and_the_command_before_it_is_lost() {
    List<Incoming> seen = parse("\u001bRs\u001bRok\r\u001b\u001bSs\r");
    Incoming.Malformed cut = assertInstanceOf(Incoming.Malformed.class, seen.getFirst());
    assertTrue(cut.why().contains("Rs"), cut.why());
    assertFalse(cut.answered(), "its CR never came");
    assertEquals(List.of(text("Rok"), text("Ss")), seen.subList(1, seen.size()));
  }

  @Test
  void a_panel_of_no_bytes_ends_at_once() {
    List<Incoming> seen = parse("\u001bDbc;k;2;0;\r\u001bSe\r");
    assertEquals(0, assertInstanceOf(Incoming.PanelData.class, seen.getFirst()).data().length);
    assertEquals(text("Se"), seen.get(1));
  }

  @Test
  void power_takes_the_half_command_too() {
    CommandParser parser = new CommandParser();
    for (byte b : "\u001bRs".getBytes(StandardCharsets.US_ASCII)) {
      assertTrue(parser.accept(b).isEmpty());
    }
    parser.reset();
    List<Incoming> seen = new ArrayList<>();
    for (byte b : "Rok\r".getBytes(StandardCharsets.US_ASCII)) {
      parser.accept(b).ifPresent(seen::add);
    }
    assertEquals(List.of(text("Rok")), seen);
  }

  @Test
  void every_truncation_of_a_job_waits_and_says_nothing_wrong() {
    byte[] job = "\u001bSs\r\u001bDbc;k;2;3;abc\r\u001bSe\r".getBytes(StandardCharsets.US_ASCII);
    List<Incoming> whole = parse(job);
    for (int cut = 0; cut < job.length; cut++) {
      List<Incoming> part = parse(Arrays.copyOf(job, cut));
      assertTrue(part.size() <= whole.size());
      for (Incoming incoming : part) {
        assertFalse(incoming instanceof Incoming.Malformed, "cut at " + cut);
      }
    }
  }

  @Test
  void any_bytes_are_taken_and_a_command_is_understood_after_them() {
    long seed = 20261121;
    SplittableRandom random = new SplittableRandom(seed);
    for (int round = 0; round < 200; round++) {
      CommandParser parser = new CommandParser();
      byte[] noise = new byte[random.nextInt(2000)];
      random.nextBytes(noise);
      for (byte b : noise) {
        parser.accept(b);
      }
      parser.reset();
      List<Incoming> seen = new ArrayList<>();
      for (byte b : "\u001bRsn\r".getBytes(StandardCharsets.US_ASCII)) {
        parser.accept(b).ifPresent(seen::add);
      }
      assertEquals(List.of(text("Rsn")), seen, "seed " + seed + ", round " + round);
    }
  }
}
