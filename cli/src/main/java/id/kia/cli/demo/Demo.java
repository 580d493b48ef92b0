package id.kia.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import id.kia.cli.CommandFailure;
import id.kia.drivers.fault.PlannedFault;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongSupplier;

/** The two ways to see it run: once by itself, or staying up for people. Blocking. */
public final class Demo {
  /** First of the four ports. */
  public static final int USUAL_PORT_BASE = DemoPorts.USUAL;

  private static final int LEFT_FOR_HANDS = 2;
  private static final Duration SLIPS_EVERY = Duration.ofSeconds(3);

  private final Path data;
  private final DemoPorts ports;
  private final int baud;
  private final double timeScale;
  private final List<PlannedFault> faults;
  private final InstantSource clock;
  private final SecureRandom random;
  private final Patience patience;

  /** Waits for real. */
  @FunctionalInterface
  public interface Sleep {
    void sleep(Duration time) throws InterruptedException;
  }

  /**
   * @param data folder of the run; emptied when an earlier demo made it
   * @param portBase first of four ports on 127.0.0.1
   * @param timeScale divides line and mechanics alike; software is never scaled
   * @param faults of the virtual devices, counted from their start
   */
  public Demo(
      Path data,
      int portBase,
      int baud,
      double timeScale,
      List<PlannedFault> faults,
      InstantSource clock,
      SecureRandom random,
      LongSupplier nanoClock,
      Sleep sleep) {
    this.data = data;
    this.ports = new DemoPorts(portBase);
    this.baud = baud;
    this.timeScale = timeScale;
    this.faults = List.copyOf(faults);
    this.clock = clock;
    this.random = random;
    this.patience = new Patience(nanoClock, sleep::sleep);
  }

  /** One card, unattended; 0 only when everything was seen to happen. */
  public int once(boolean killWhilePrinting, boolean json)
      throws CommandFailure, InterruptedException {
    try (DemoWorld world = start()) {
      say(pace());
      Summary summary = new OneCard(world, patience, Demo::say).run(killWhilePrinting);
      boolean whole = summary.whole(killWhilePrinting);
      sayAll(summary);
      if (json) {
        System.out.println(summary.json());
      }
      if (!whole) {
        throw CommandFailure.failed("not all of it happened; logs are in " + data.resolve("logs"));
      }
      return 0;
    }
  }

  /** Stays up until it is stopped. */
  public int stay() throws CommandFailure, InterruptedException {
    DemoWorld world = start();
    var stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .unstarted(
                    () -> {
                      world.close();
                      stopped.countDown();
                    }));
    Office operator = world.office(DemoConfigs.OPERATOR);
    new OneCard(world, patience, Demo::say).prepare(operator, LEFT_FOR_HANDS);
    Path more = NewPupil.write(world.sampleFolder(), data.resolve("kelas-baru"));
    losesOneSlip(world, operator);
    Thread.ofVirtual().name("slips").start(() -> keepSlips(world, operator));
    sayWhere(world.readToken(), more);
    stopped.await();
    return 0;
  }

  private void sayWhere(String token, Path more) {
    say("");
    say(pace());
    say("");
    say("kiosk screen  " + DemoPorts.address(ports.screen()) + "/?t=" + token);
    say("bench page    " + DemoPorts.address(ports.bench()) + "/");
    say("office page   " + DemoPorts.address(ports.hub()) + "/");
    say(
        "technician    "
            + DemoPorts.address(ports.technician())
            + "/  (PIN "
            + DemoConfigs.TECHNICIAN.pin()
            + ")");
    say("");
    say("Log-ins at the office (all of it invented):");
    for (DemoConfigs.Person person : DemoConfigs.PEOPLE) {
      say(
          "  %-11s  %-15s  %s"
              .formatted(person.name(), person.password(), person.role().toLowerCase(Locale.ROOT)));
    }
    say("");
    say("The bench page is the physical world: hold a slip to the scanner, key in its PIN on the");
    say("kiosk screen, take the card; open the cover, pull a plug, move the calendar.");
    say(
        "At the office "
            + LEFT_FOR_HANDS
            + " children wait to be verified and pushed by hand; one more pupil to import:");
    say(
        "  "
            + more.toAbsolutePath().normalize()
            + " with the photograph in the folder foto beside it");
    say("Slips (PDF): " + data.toAbsolutePath().normalize().resolve("slip.pdf"));
    say("Stop with Ctrl-C.");
  }

  /** The last child of the list lost its slip, so there is one old slip at the bench. */
  private static void losesOneSlip(DemoWorld world, Office operator)
      throws CommandFailure, InterruptedException {
    world.layOutSlips(operator);
    String last = "";
    for (JsonNode slip : operator.slips()) {
      last = slip.path("orderId").asText();
    }
    if (!last.isEmpty()) {
      operator.reissue(last);
      world.layOutSlips(operator);
    }
  }

  /** The office hands new slips to the bench, as a teacher would. */
  private void keepSlips(DemoWorld world, Office first) {
    Optional<Office> operator = Optional.of(first);
    try {
      while (true) {
        patience.pause().pause(SLIPS_EVERY);
        operator = laidOut(world, operator);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Lays out what the office has now and says who may ask next; nobody when the log-in is over (a
   * moved calendar ends it) or the hub is away: the bench keeps the slips it has.
   */
  private static Optional<Office> laidOut(DemoWorld world, Optional<Office> known)
      throws InterruptedException {
    try {
      Office operator = known.isPresent() ? known.get() : world.office(DemoConfigs.OPERATOR);
      world.layOutSlips(operator);
      return Optional.of(operator);
    } catch (CommandFailure e) {
      return Optional.empty();
    }
  }

  private DemoWorld start() throws CommandFailure, InterruptedException {
    ports.checkFree();
    DemoFolder folder = DemoFolder.fresh(data);
    byte[] secret = new byte[8];
    random.nextBytes(secret);
    var configs = new DemoConfigs(folder, ports, HexFormat.of().formatHex(secret), baud);
    return DemoWorld.start(configs, timeScale, faults, clock, patience);
  }

  private String pace() {
    return "Line %d baud, time scale %s: line and mechanics run %s times as fast as a real printer; software is never scaled."
        .formatted(baud, plain(timeScale), plain(timeScale));
  }

  private void sayAll(Summary summary) {
    say("");
    say("order          " + summary.order());
    say("card           " + summary.card());
    say("state          " + summary.state() + " (at the hub)");
    say("settled by     " + summary.settledBy());
    say("seconds        " + summary.seconds() + " from the scan to the hand-over");
    say("cards          " + summary.good() + " good, " + summary.rejected() + " in the reject box");
    say("stock          " + summary.stock());
    say("sensors        " + summary.sensors());
    say("throughput     " + summary.throughput());
    say("receipt        " + (summary.receiptAcknowledged() ? "stands at the hub" : "missing"));
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
