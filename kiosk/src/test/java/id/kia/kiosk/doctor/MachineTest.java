package id.kia.kiosk.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.kiosk.doctor.Finding.Part;
import id.kia.kiosk.doctor.Finding.Verdict;
import id.kia.kiosk.store.RunMark;
import id.kia.kiosk.text.Texts;
import id.kia.kiosk.vault.KeyProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Makassar");
  private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");

  @TempDir Path folder;

  @Test
  void a_clock_is_wrong_five_minutes_beside_the_hub() {
    var machine = new Machine(folder);
    assertEquals(Verdict.OK, machine.clock(NOW, Optional.of(NOW.plusSeconds(300)), ZONE).verdict());
    for (long off : new long[] {301, -301}) {
      Finding wrong = machine.clock(NOW, Optional.of(NOW.plusSeconds(off)), ZONE);
      assertEquals("D-101", wrong.code());
    }
  }

  @Test
  void without_a_hub_a_clock_behind_the_kiosks_own_files_is_wrong() throws Exception {
    var machine = new Machine(folder);
    assertEquals("clock-alone", machine.clock(NOW, Optional.empty(), ZONE).said());
    var written = Files.writeString(folder.resolve("kiosk.db"), "x");
    assertTrue(written.toFile().setLastModified(NOW.plusSeconds(3600).toEpochMilli()));
    assertEquals("D-101", machine.clock(NOW, Optional.empty(), ZONE).code());
  }

  @Test
  void too_little_space_is_a_fault_also_before_there_is_a_data_folder() {
    var machine = new Machine(folder.resolve("not/yet"));
    assertEquals(Verdict.OK, machine.disk(1).verdict());
    assertEquals("S-108", machine.disk(Long.MAX_VALUE).code());
  }

  @Test
  void a_key_that_is_not_there_is_neither_made_nor_a_fault_but_a_missing_stick_is() {
    var machine = new Machine(folder);
    var random = new SecureRandom();
    assertEquals("no-key", machine.keys(new KeyProvider.PlainFile(), random).said());
    assertFalse(Files.exists(folder.resolve("wrapping.key")));
    Finding stick = machine.keys(new KeyProvider.UsbToken(folder.resolve("s/kia.key")), random);
    assertEquals("V-106", stick.code());
    new KeyProvider.PlainFile().open(folder, random);
    Finding known = machine.keys(new KeyProvider.PlainFile(), random);
    assertTrue(new FindingTable("en").said(known).contains("storage"), known.toString());
  }

  @Test
  void ports_are_told_by_their_stable_names() throws Exception {
    Path device = Files.createFile(folder.resolve("ttyUSB7"));
    Path names = Files.createDirectories(folder.resolve("by-id"));
    Files.createSymbolicLink(names.resolve("usb-FTDI"), device);
    var machine = new Machine(folder);
    Finding found = machine.ports(List.of(folder.resolve("none"), names));
    assertEquals(List.of(names.resolve("usb-FTDI") + " -> ttyUSB7"), found.values());
    assertEquals("no-ports", machine.ports(List.of(folder.resolve("none"))).said());
  }

  @Test
  void a_kiosk_that_runs_is_seen_and_so_is_one_that_ended() throws Exception {
    RunMark.look(folder).orElseThrow().close();
    try (RunMark _ = RunMark.take(folder)) {
      assertTrue(RunMark.look(folder).isEmpty());
    }
    RunMark.look(folder).orElseThrow().close();
  }

  @Test
  void both_languages_have_words_for_all_and_every_code_that_is_no_pages_has_a_next_step() {
    Texts id = Texts.load(FindingTable.class, "texts", "id");
    Texts en = Texts.load(FindingTable.class, "texts", "en");
    assertEquals(new TreeSet<>(id.keys()), new TreeSet<>(en.keys()));
    for (Part part : Part.values()) {
      assertTrue(id.has("part." + part), part.name());
    }
    for (Verdict verdict : Verdict.values()) {
      assertTrue(id.has("verdict." + verdict), verdict.name());
    }
    var table = new FindingTable("id");
    String other = table.next("OTHER");
    for (String code : List.of("P-106", "P-117", "B-102", "B-106", "S-108", "W-GPIO", "Y-101")) {
      assertFalse(table.next(code).equals(other), code + " has no next step");
    }
  }
}
