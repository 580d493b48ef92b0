package id.kia.cli.demo;

import id.kia.cli.CommandFailure;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * The two configuration files of the demo and the people in them. All of it is invented; the
 * passwords are on the screen.
 *
 * @param enrolmentSecret one-time secret of this run
 */
record DemoConfigs(DemoFolder folder, DemoPorts ports, String enrolmentSecret, int baud) {

  /** A member of staff of the demo's office. */
  record Person(String name, String role, String password, String pin) {}

  static final Person OPERATOR = new Person("sari", "OPERATOR", "sari-demo-2026", "");
  static final Person VERIFIER = new Person("budi", "VERIFIER", "budi-demo-2026", "");
  static final Person TECHNICIAN = new Person("joko", "TECHNICIAN", "joko-demo-2026", "274910");
  static final Person HEAD = new Person("ibu-kepala", "HEAD", "kepala-demo-2026", "");
  static final List<Person> PEOPLE = List.of(OPERATOR, VERIFIER, TECHNICIAN, HEAD);
  static final String KIOSK_NAME = "SD Contoh Balangan";

  private static final String CLOCK = "clock.txt";

  Path printerLink() {
    return folder.devices().resolve("printer");
  }

  Path boardLink() {
    return folder.devices().resolve("board");
  }

  Path scannerLink() {
    return folder.devices().resolve("scanner");
  }

  /** By this file hub and kiosk move their time. */
  Path clockFile() {
    return folder.root().resolve(CLOCK);
  }

  /** Writes hub.yaml with the office of the sample class. */
  Path hub(String officeYaml) throws CommandFailure {
    var text = new StringBuilder("# Written by kia demo; everything here is invented.\n");
    text.append("port: ").append(ports.hub()).append('\n');
    text.append("dataDir: hub\n");
    text.append("secureCookies: false\n");
    text.append("development: {clockOffsetFile: ").append(CLOCK).append("}\n");
    text.append("enrolmentSecret: ").append(enrolmentSecret).append('\n');
    text.append("staff:\n");
    for (Person person : PEOPLE) {
      text.append("  - {name: ").append(person.name());
      text.append(", role: ").append(person.role());
      text.append(", password: ").append(person.password());
      if (!person.pin().isEmpty()) {
        text.append(", pin: \"").append(person.pin()).append('"');
      }
      text.append("}\n");
    }
    return folder.write("hub.yaml", text + officeYaml);
  }

  /**
   * Writes kiosk.yaml; the profile says what the demo's virtual printer was confirmed to do.
   *
   * @param hubPort where the kiosk finds the hub: the near end of its network cable
   */
  Path kiosk(int hubPort) throws CommandFailure {
    folder.write("enrol.txt", enrolmentSecret + "\n");
    return folder.write(
        "kiosk.yaml",
        """
        # Written by kia demo.
        name: %s
        dataDir: kiosk
        zone: Asia/Makassar
        production: false
        hub:
          url: http://127.0.0.1:%d
          enrolmentSecretFile: enrol.txt
        printer:
          driver: evolis-classic
          port: %s
          baud: %d
          ribbon: YMCKO
          colourCompression: confirmed
          panels: { levels: 128, decibels: 36 }
          countersSurvivePowerCut: confirmed
          rejectBox: true
        board: { port: %s }
        scanner: { port: %s }
        cabinet: { provider: mock, showIn: devices/cabinet }
        screen: { port: %d }
        technician: { port: %d }
        development: { clockOffsetFile: %s }
        """
            .formatted(
                KIOSK_NAME,
                hubPort,
                printerLink(),
                baud,
                boardLink(),
                scannerLink(),
                ports.screen(),
                ports.technician(),
                CLOCK));
  }

  /** The day for which the sample class is made: today in Balangan. */
  static LocalDate today(java.time.InstantSource clock) {
    return LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Asia/Makassar"));
  }
}
