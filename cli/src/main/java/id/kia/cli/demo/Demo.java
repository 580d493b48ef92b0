package id.kia.cli.demo;

import id.kia.cli.CommandFailure;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Locale;
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
   */
  public Demo(
      Path data,
      int portBase,
      int baud,
      double timeScale,
      InstantSource clock,
      SecureRandom random,
      LongSupplier nanoClock,
      Sleep sleep) {
    this.data = data;
    this.ports = new DemoPorts(portBase);
    this.baud = baud;
    this.timeScale = timeScale;
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
    Thread.ofVirtual().name("slips").start(() -> keepSlips(world, operator));
    String token = world.readToken();
    say("");
    say(pace());
    say("kiosk screen  " + DemoPorts.address(ports.screen()) + "/?t=" + token);
    say("office page   " + DemoPorts.address(ports.hub()) + "/  (log-ins below)");
    say(
        "bench page    "
            + DemoPorts.address(ports.bench())
            + "/  (the physical world: hold a slip, take the card, open the cover)");
    say(
        "technician    "
            + DemoPorts.address(ports.technician())
            + "/  (PIN "
            + DemoConfigs.TECHNICIAN.pin()
            + ")");
    for (DemoConfigs.Person person : DemoConfigs.PEOPLE) {
      say(
          "  log-in: "
              + person.name()
              + " / "
              + person.password()
              + "  ("
              + person.role().toLowerCase(Locale.ROOT)
              + ")");
    }
    say(
        "Most of the class waits at the kiosk already: hold a slip to the scanner on the bench"
            + " page, key in its PIN.");
    say(
        "By hand at the office: verify and push the "
            + LEFT_FOR_HANDS
            + " children that wait there, or import one more pupil:");
    say(
        "  "
            + more.toAbsolutePath().normalize()
            + " with the photograph in the folder foto beside it");
    say("Slips (PDF): " + data.toAbsolutePath().normalize().resolve("slip.pdf"));
    say("Stop with Ctrl-C.");
    stopped.await();
    return 0;
  }

  /** The office hands new slips to the bench, as a teacher would. */
  private void keepSlips(DemoWorld world, Office operator) {
    try {
      while (true) {
        try {
          world.layOutSlips(operator);
        } catch (CommandFailure e) {
          System.err.println("kia: no slips for the bench now: " + e.getMessage());
        }
        patience.pause().pause(SLIPS_EVERY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private DemoWorld start() throws CommandFailure, InterruptedException {
    ports.checkFree();
    DemoFolder folder = DemoFolder.fresh(data);
    byte[] secret = new byte[8];
    random.nextBytes(secret);
    var configs = new DemoConfigs(folder, ports, HexFormat.of().formatHex(secret), baud);
    return DemoWorld.start(configs, timeScale, clock, patience);
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
