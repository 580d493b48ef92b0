package id.kia.cli.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import id.kia.cli.CommandFailure;
import id.kia.drivers.fault.PlannedFault;
import id.kia.hub.sample.SampleClass;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The demo's three processes and everything around them. A process that dies is started again after
 * a second, as systemd would on a real kiosk.
 */
final class DemoWorld implements AutoCloseable {
  static final int BLANKS = 100;
  static final int RIBBON_CARDS = 200;
  private static final Duration START = Duration.ofSeconds(40);
  private static final Duration RESTART_AFTER = Duration.ofSeconds(1);
  private static final Duration LOOK_AT_SWITCH = Duration.ofMillis(100);

  private final DemoFolder folder;
  private final DemoPorts ports;
  private final Patience patience;
  private final List<ChildProcess> children = new ArrayList<>();
  private final Workbench bench;
  private final NetworkCable cable;
  private final Switchboard switches;
  private final SlipBox slips;
  private volatile boolean closing;

  private DemoWorld(DemoConfigs configs, Patience patience) throws IOException {
    this.folder = configs.folder();
    this.ports = configs.ports();
    this.patience = patience;
    this.bench = new Workbench(DemoPorts.address(ports.bench()));
    this.cable = NetworkCable.to(ports.hub());
    this.switches = Switchboard.open(cable, () -> named("kiosk"), configs.enrolmentSecret());
    this.slips = new SlipBox(folder, folder.sample().resolve(SampleClass.LIST));
  }

  /** Writes sample and configurations, starts the processes, and waits until all three answer. */
  static DemoWorld start(
      DemoConfigs configs,
      double timeScale,
      List<PlannedFault> faults,
      InstantSource clock,
      Patience patience)
      throws CommandFailure, InterruptedException {
    DemoFolder folder = configs.folder();
    DemoWorld world = lay(configs, patience);
    try {
      var sample = SampleClass.write(folder.sample(), DemoConfigs.today(clock));
      Path hub = configs.hub(officeYaml(sample.office()));
      DemoKeys.make(folder, hub, new SecureRandom());
      Path kiosk = configs.kiosk(world.cable.port());
      world.child("devices", devices(configs, timeScale, faults, world.switches.address()));
      world.child("hub", "hub", "--config", hub.toString());
      world.child("kiosk", "kiosk", "--config", kiosk.toString());
      world.awaitUp();
      return world;
    } catch (IOException e) {
      world.close();
      throw CommandFailure.failed("cannot write the sample class: " + e.getMessage(), e);
    } catch (CommandFailure e) {
      world.close();
      throw e;
    }
  }

  /** The command line of the virtual devices. */
  static String[] devices(
      DemoConfigs configs, double timeScale, List<PlannedFault> faults, URI demo) {
    DemoFolder folder = configs.folder();
    List<String> words =
        new ArrayList<>(
            List.of(
                "virtual-world",
                "--devices",
                folder.devices().toString(),
                "--out",
                folder.cards().toString(),
                "--state",
                folder.root().resolve("printer.json").toString(),
                "--port",
                Integer.toString(configs.ports().bench()),
                "--baud",
                Integer.toString(configs.baud()),
                "--time-scale",
                Double.toString(timeScale),
                "--slips",
                folder.root().resolve(SlipBox.FILE).toString(),
                "--clock",
                configs.clockFile().toString(),
                "--demo",
                demo.toString()));
    faults.forEach(fault -> words.addAll(List.of("--fault", fault.toString())));
    return words.toArray(String[]::new);
  }

  private static DemoWorld lay(DemoConfigs configs, Patience patience) throws CommandFailure {
    try {
      return new DemoWorld(configs, patience);
    } catch (IOException e) {
      throw CommandFailure.failed("cannot lay the network cable: " + e.getMessage(), e);
    }
  }

  Workbench bench() {
    return bench;
  }

  Office office(DemoConfigs.Person person) throws CommandFailure, InterruptedException {
    return Office.logIn(DemoPorts.address(ports.hub()), person);
  }

  Child child() throws CommandFailure, InterruptedException {
    return Child.atScreen(DemoPorts.address(ports.screen()), screenToken(), patience);
  }

  URI technicianPage() {
    return DemoPorts.address(ports.technician());
  }

  Path screenToken() {
    return folder.kioskData().resolve("screen.token");
  }

  /** The screen's token, as the kiosk's own browser gets it. */
  String readToken() throws CommandFailure {
    try {
      return Files.readString(screenToken()).strip();
    } catch (IOException e) {
      throw CommandFailure.failed("the kiosk wrote no token: " + e.getMessage(), e);
    }
  }

  Path sampleFolder() {
    return folder.sample();
  }

  Path sampleList() {
    return folder.sample().resolve(SampleClass.LIST);
  }

  Path samplePhotos() {
    return folder.sample().resolve(SampleClass.PHOTOS);
  }

  void killKiosk() throws InterruptedException {
    named("kiosk").kill();
  }

  boolean kioskIsUp() throws InterruptedException {
    return named("kiosk").alive() && new Visitor(DemoPorts.address(ports.screen())).answers("/");
  }

  /** Pictures of the cards that came out with this outcome. */
  List<Path> cards(String outcome) throws CommandFailure {
    try (Stream<Path> files = Files.list(folder.cards())) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("-" + outcome + ".png"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw CommandFailure.failed("cannot read " + folder.cards() + ": " + e.getMessage(), e);
    }
  }

  Path save(String name, byte[] content) throws CommandFailure {
    try {
      return Files.write(folder.root().resolve(name), content);
    } catch (IOException e) {
      throw CommandFailure.failed("cannot write " + name + ": " + e.getMessage(), e);
    }
  }

  /** The slips for the bench page, so that a person can hold them to the scanner. */
  void layOutSlips(Office operator) throws CommandFailure, InterruptedException {
    slips.layOut(operator);
  }

  @Override
  public void close() {
    closing = true;
    children.reversed().forEach(ChildProcess::close);
    switches.close();
    cable.close();
  }

  private void child(String name, String... words) throws CommandFailure {
    ChildProcess child = ChildProcess.start(name, folder.logs(), List.of(words));
    children.add(child);
    Thread.ofVirtual().name("keeper of " + name).start(() -> keepAlive(child));
  }

  private void keepAlive(ChildProcess child) {
    try {
      while (!closing) {
        child.awaitEnd();
        patience.pause().pause(RESTART_AFTER);
        while (child.off() && !closing) {
          patience.pause().pause(LOOK_AT_SWITCH);
        }
        if (!closing) {
          child.startAgain();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (CommandFailure e) {
      System.err.println("kia: " + e.getMessage());
    }
  }

  private void awaitUp() throws CommandFailure, InterruptedException {
    try {
      patience.untilTrue("the devices' start", START, bench::answers);
      var office = new Visitor(DemoPorts.address(ports.hub()));
      patience.untilTrue("the hub's start", START, () -> office.answers("/login"));
      patience.untilTrue("the kiosk's start", START, this::kioskIsUp);
    } catch (CommandFailure e) {
      StringBuilder words = new StringBuilder(String.valueOf(e.getMessage()));
      for (ChildProcess child : children) {
        words.append("\n-- ").append(child.log()).append('\n').append(child.lastWords());
      }
      throw CommandFailure.failed(words.toString(), e);
    }
  }

  private ChildProcess named(String name) {
    return children.stream().filter(child -> child.name().equals(name)).findFirst().orElseThrow();
  }

  /** The sample's office in the words of hub.yaml. */
  private static String officeYaml(Path office) throws CommandFailure {
    try {
      JsonNode in = new YAMLMapper().readTree(Files.readAllBytes(office));
      ObjectNode out = new ObjectMapper().createObjectNode();
      ObjectNode identity = out.putObject("office");
      identity.put("code", in.path("kode").asText());
      identity.put("name", in.path("nomenklatur").asText());
      identity.put("regency", in.path("kabupaten").asText());
      identity.put("province", in.path("provinsi").asText());
      identity.put("zone", in.path("zona").asText());
      identity.put("headName", in.path("kepala").asText());
      identity.put("headNip", in.path("nip").asText());
      identity.put("place", in.path("tempat").asText());
      ObjectNode schools = out.putObject("schools");
      for (JsonNode school : in.path("sekolah")) {
        schools.put(school.path("npsn").asText(), school.path("nama").asText());
      }
      return new YAMLMapper().writeValueAsString(out).replaceFirst("^---\\n", "");
    } catch (JsonProcessingException e) {
      throw CommandFailure.failed("the sample's office is not readable: " + e.getMessage(), e);
    } catch (IOException e) {
      throw CommandFailure.failed("cannot read " + office + ": " + e.getMessage(), e);
    }
  }
}
