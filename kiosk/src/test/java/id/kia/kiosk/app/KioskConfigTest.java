package id.kia.kiosk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.kia.drivers.Cabinet.Contact;
import id.kia.drivers.CleaningLimits;
import id.kia.drivers.PanelForm;
import id.kia.drivers.ReplyMode;
import id.kia.drivers.RibbonKind;
import id.kia.drivers.cabinet.CabinetPins;
import id.kia.kiosk.commission.BlankRange;
import id.kia.kiosk.erasure.ErasureSpans;
import id.kia.kiosk.print.DutyLimits;
import id.kia.kiosk.screen.ScreenSettings;
import id.kia.kiosk.stock.SupplyPolicy;
import id.kia.kiosk.vault.KeyProvider;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KioskConfigTest {
  static final String GOOD =
      """
      name: SD Contoh
      dataDir: data
      zone: Asia/Makassar
      hub: { url: http://127.0.0.1:8600, enrolmentSecretFile: enrol.txt }
      printer: { driver: evolis-classic, port: /dev/kia/printer, ribbon: YMCKO }
      board: { port: /dev/kia/board }
      scanner: { port: /dev/kia/scanner }
      cabinet: { provider: mock }
      screen: { port: 8601 }
      technician: { port: 8602 }
      """;

  @TempDir Path folder;

  @Test
  void what_is_not_confirmed_stays_at_its_safe_value() throws Exception {
    KioskConfig config = read(GOOD);
    var profile = config.printer().profile();
    assertEquals(RibbonKind.YMCKO, profile.ribbon());
    assertEquals(115_200, profile.baud());
    assertFalse(profile.colourCompressionConfirmed());
    assertFalse(profile.countersSurvivePowerCut());
    assertFalse(profile.hasRejectBox());
    assertFalse(config.production());
    assertEquals(Duration.ofSeconds(45), config.timingOrUsual().idle());
  }

  @Test
  void the_thickness_of_blanks_is_two_numbers_that_can_be() throws Exception {
    assertEquals(Optional.empty(), read(GOOD).printer().blanks());
    assertEquals(
        Optional.of(new BlankRange(500, 800)), read(blanks("[0.50, 0.80]")).printer().blanks());
    for (String wrong : List.of("[0.5]", "[0.8, 0.5]", "[0.05, 0.8]", "[0.5, 8.0]")) {
      assertThrows(ConfigFault.class, () -> read(blanks(wrong)), wrong);
    }
  }

  private static String blanks(String range) {
    return GOOD.replace("ribbon: YMCKO", "ribbon: YMCKO, blankMillimetres: " + range);
  }

  @Test
  void a_printer_has_either_a_port_or_an_address() throws Exception {
    String port = "port: /dev/kia/printer";
    var line = read(GOOD.replace(port, "uri: ipp://127.0.0.1/printers/kartu")).printer();
    assertEquals(URI.create("ipp://127.0.0.1/printers/kartu"), line.uri());
    for (String both : List.of("baud: 9600", port + ", uri: ipp://127.0.0.1/x")) {
      String bad = GOOD.replace(port, both);
      String message = assertThrows(ConfigFault.class, () -> read(bad)).toString();
      assertTrue(message.contains("either \"port\""), message);
    }
  }

  @Test
  void contacts_are_wired_only_where_they_are_named() throws Exception {
    assertEquals(Map.of(), read(GOOD).cabinet().pins().contacts());
    CabinetPins pins =
        cabinet("powerFail: 4, tamper: 6, buzzer: 25, keys: { left: 16, middle: 20, right: 21 }")
            .cabinet()
            .pins();
    assertEquals(4, pins.contacts().get(Contact.POWER_FAIL));
    assertEquals(6, pins.contacts().get(Contact.TAMPER));
    assertEquals(20, pins.contacts().get(Contact.MIDDLE));
    assertEquals(5, pins.contacts().size());
    assertEquals(OptionalInt.of(25), pins.buzzer());
    assertEquals(Duration.ofSeconds(10), read(GOOD).careOrUsual().holdUp());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "powerFail: 17",
        "door: 28",
        "tamper: 5, door: 5",
        "keys: { left: 16, middle: 20 }",
        "doorSeconds: 0",
        "doorSeconds: 600"
      })
  void a_cabinet_that_cannot_be_wired_so_is_one_clear_line(String wrong) {
    assertThrows(ConfigFault.class, () -> cabinet(wrong), wrong);
  }

  @Test
  void a_file_for_a_bench_is_refused_on_real_pins() {
    assertThrows(ConfigFault.class, () -> read(GOOD.replace("mock }", "gpiod, showIn: cabinet }")));
  }

  private KioskConfig cabinet(String more) throws Exception {
    return read(
        GOOD.replace("cabinet: { provider: mock }", "cabinet: { provider: mock, " + more + " }"));
  }

  @Test
  void a_calendar_is_moved_only_by_the_file_of_a_development_configuration() throws Exception {
    assertEquals(Duration.ZERO, MovedTime.of(read(GOOD)).get());
    var moved = MovedTime.of(read(GOOD + "development: { clockOffsetFile: clock.txt }\n"));
    assertEquals(Duration.ZERO, moved.get(), "no file yet");
    Files.writeString(folder.resolve("clock.txt"), "P31D\n");
    assertEquals(Duration.ofDays(31), moved.get());
    Files.writeString(folder.resolve("clock.txt"), "tomorrow");
    assertEquals(Duration.ofDays(31), moved.get(), "what cannot be read changes nothing");
  }

  @Test
  void the_wrapping_key_is_a_plain_file_unless_the_file_says_otherwise() throws Exception {
    assertEquals(new KeyProvider.PlainFile(), read(GOOD).keyProvider());
    assertEquals(
        new KeyProvider.UsbToken(folder.resolve("stick/kia.key")),
        read(GOOD + "keys: { provider: usb-token, file: stick/kia.key }\n").keyProvider());
    assertThrows(ConfigFault.class, () -> read(GOOD + "keys: { provider: usb-token }\n"));
    assertThrows(ConfigFault.class, () -> read(GOOD + "keys: { provider: paper }\n"));
  }

  @Test
  void a_key_that_systemd_passes_needs_a_unit_that_does_and_for_a_tpm_the_sealed_file()
      throws Exception {
    Path passed = Path.of("/run/credentials/kia-kiosk.service");
    var tpm = new KeysLine(KeysLine.Provider.TPM, folder.resolve("kia-wrapping.cred"));
    assertEquals(
        new KeyProvider.Tpm(passed, folder.resolve("kia-wrapping.cred")),
        tpm.chosen(passed.toString()));
    assertEquals(
        new KeyProvider.PiOtp(passed),
        new KeysLine(KeysLine.Provider.PI_OTP, null).chosen(passed.toString()));
    assertThrows(ConfigFault.class, () -> tpm.chosen(null));
    assertThrows(
        ConfigFault.class,
        () -> new KeysLine(KeysLine.Provider.TPM, null).chosen(passed.toString()));
    assertThrows(
        ConfigFault.class, () -> new KeysLine(KeysLine.Provider.PI_OTP, null).chosen(null));
  }

  @Test
  void production_refuses_a_movable_calendar() {
    String text = GOOD + "production: true\ndevelopment: { clockOffsetFile: clock.txt }\n";
    ConfigFault fault = assertThrows(ConfigFault.class, () -> read(text));
    assertTrue(String.valueOf(fault.getMessage()).contains("\"development\" is refused"));
  }

  @Test
  void what_names_a_child_stays_7_and_45_days_unless_the_office_says_so() throws Exception {
    assertEquals(ErasureSpans.USUAL, read(GOOD).keepingOrUsual().spans());
    String other = GOOD + "keeping: { disputeDays: 14, uncollectedDays: 30 }\n";
    assertEquals(
        new ErasureSpans(Duration.ofDays(14), Duration.ofDays(30)),
        read(other).keepingOrUsual().spans());
    for (String bad : List.of("disputeDays: 1", "uncollectedDays: 0", "uncollectedDays: 400")) {
      String text = GOOD + "keeping: { " + bad + " }\n";
      ConfigFault fault = assertThrows(ConfigFault.class, () -> read(text));
      assertTrue(String.valueOf(fault.getMessage()).contains("keeping." + bad.split(":", 2)[0]));
    }
  }

  @Test
  void only_the_word_confirmed_confirms() throws Exception {
    assertTrue(
        read(GOOD.replace("ribbon: YMCKO", "ribbon: YMCKO, colourCompression: confirmed"))
            .printer()
            .profile()
            .colourCompressionConfirmed());
    assertFalse(
        read(GOOD.replace("ribbon: YMCKO", "ribbon: YMCKO, colourCompression: \"yes\""))
            .printer()
            .profile()
            .colourCompressionConfirmed());
  }

  @Test
  void panels_travel_in_the_documented_form_unless_the_file_says_otherwise() throws Exception {
    assertEquals(PanelForm.PLAIN, read(GOOD).printer().profile().form());
    String fitted = "ribbon: YMCKO, panels: { levels: 128, decibels: 36 }";
    assertEquals(
        PanelForm.FITTED, read(GOOD.replace("ribbon: YMCKO", fitted)).printer().profile().form());
    for (String bad : List.of("levels: 100", "decibels: 20")) {
      String text = GOOD.replace("ribbon: YMCKO", "ribbon: YMCKO, panels: { " + bad + " }");
      ConfigFault fault = assertThrows(ConfigFault.class, () -> read(text));
      assertTrue(String.valueOf(fault.getMessage()).contains(bad.split(":", 2)[0]));
    }
  }

  @Test
  void a_printer_answers_in_text_unless_the_file_says_otherwise() throws Exception {
    assertEquals(ReplyMode.TEXT, read(GOOD).printer().profile().replies());
    String acknowledging = GOOD.replace("ribbon: YMCKO", "ribbon: YMCKO, replies: ACK_NACK");
    assertEquals(ReplyMode.ACK_NACK, read(acknowledging).printer().profile().replies());
  }

  @Test
  void a_cleaning_is_warned_of_and_stops_nothing_unless_the_file_says_so() throws Exception {
    assertEquals(CleaningLimits.USUAL, read(GOOD).printer().profile().cleaning());
    String set =
        GOOD.replace("ribbon: YMCKO", "ribbon: YMCKO, cleaning: { warnCards: 100, stopCards: 0 }");
    assertEquals(new CleaningLimits(100, 0), read(set).printer().profile().cleaning());
    String wrong = GOOD.replace("ribbon: YMCKO", "ribbon: YMCKO, cleaning: { stopCards: 51 }");
    assertThrows(ConfigFault.class, () -> read(wrong));
  }

  @Test
  void the_screen_speaks_and_shines_as_usual_unless_the_file_says_otherwise() throws Exception {
    assertEquals(ScreenSettings.USUAL, read(GOOD).screen().settings());
    var set =
        read(GOOD.replace(
                "port: 8601", "port: 8601, languages: [en, bjn], light: dim, dimMinutes: 2"))
            .screen()
            .settings();
    assertEquals(
        new ScreenSettings(List.of("en", "bjn"), ScreenSettings.Light.DIM, Duration.ofMinutes(2)),
        set);
    assertFault("klingon", GOOD.replace("port: 8601", "port: 8601, languages: [klingon]"));
    assertFault("noon", GOOD.replace("port: 8601", "port: 8601, light: noon"));
  }

  @Test
  void duty_and_supplies_are_usual_unless_the_file_says_otherwise() throws Exception {
    assertEquals(DutyLimits.USUAL, read(GOOD).printer().limits());
    assertEquals(SupplyPolicy.USUAL, read(GOOD).suppliesOrUsual().policy());
    KioskConfig set =
        read(
            GOOD.replace(
                    "ribbon: YMCKO", "ribbon: YMCKO, duty: { cardsPerDay: 60, mostPerDay: 80 }")
                + """
                supplies:
                  leadSchoolDays: 12
                  schoolDays: [MONDAY, FRIDAY]
                  holidays: [{ from: 2026-12-21, to: 2027-01-02 }]
                  admission: [{ from: 2027-05-31, to: 2027-07-10, factor: 4 }]
                """);
    assertEquals(
        new DutyLimits(60, 80, Duration.ofMinutes(5), Duration.ofMinutes(15), 4500),
        set.printer().limits());
    SupplyPolicy policy = set.suppliesOrUsual().policy();
    assertEquals(12, policy.leadSchoolDays());
    assertEquals(2, policy.calendar().schoolDays().size());
    assertEquals(LocalDate.of(2027, 1, 2), policy.calendar().holidays().getFirst().to());
    assertEquals(4, policy.calendar().seasons().getFirst().factor());
    assertFault(
        "not 90",
        GOOD.replace("ribbon: YMCKO", "ribbon: YMCKO, duty: { cardsPerDay: 90, mostPerDay: 80 }"));
    assertFault(
        "21.12.2026", GOOD + "supplies: { holidays: [{ from: 21.12.2026, to: 2027-01-02 }] }\n");
    assertFault(
        "before it begins",
        GOOD + "supplies: { holidays: [{ from: 2027-01-03, to: 2027-01-02 }] }\n");
    assertEquals(Set.of(), set.stockRules().kinds());
    KioskConfig two = read(GOOD + "supplies: { secondName: [count], kinds: [KIA-B] }\n");
    assertEquals(Set.of("KIA-B"), two.stockRules().kinds());
    assertEquals(Optional.of(RibbonKind.YMCKO), two.stockRules().ribbon());
    assertFault("none of load-blanks", GOOD + "supplies: { secondName: [lode] }\n");
    assertFault("FREITAG", GOOD + "supplies: { schoolDays: [FREITAG] }\n");
  }

  @Test
  void relative_paths_are_relative_to_the_file() throws Exception {
    KioskConfig config = read(GOOD);
    assertEquals(folder.resolve("data"), config.dataDir());
    assertEquals(folder.resolve("enrol.txt"), config.hub().enrolmentSecretFile());
  }

  @Test
  void each_fault_is_one_line_that_names_it() throws IOException {
    assertFault(
        "\"colour\" is not a setting", GOOD.replace("ribbon: YMCKO", "ribbon: YMCKO, colour: red"));
    assertFault("dataDir", GOOD.replace("dataDir: data\n", ""));
    assertFault("Asia/Paringin", GOOD.replace("Asia/Makassar", "Asia/Paringin"));
    assertFault("PINK", GOOD.replace("YMCKO", "PINK"));
    assertFault("kiosk.yaml", "name: [");
    assertFault("kiosk.yaml", "");
  }

  private void assertFault(String names, String yaml) throws IOException {
    Files.writeString(folder.resolve("kiosk.yaml"), yaml);
    var fault =
        assertThrows(ConfigFault.class, () -> KioskConfig.read(folder.resolve("kiosk.yaml")));
    String message = String.valueOf(fault.getMessage());
    assertTrue(message.contains(names), message);
  }

  private KioskConfig read(String yaml) throws IOException, ConfigFault {
    Files.writeString(folder.resolve("kiosk.yaml"), yaml);
    return KioskConfig.read(folder.resolve("kiosk.yaml"));
  }
}
