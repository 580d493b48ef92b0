package id.kia.drivers.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.drivers.Baseline;
import id.kia.drivers.CardImage;
import id.kia.drivers.CardPrinter;
import id.kia.drivers.CardPrinterDriver;
import id.kia.drivers.DriverRegistry;
import id.kia.drivers.PrintJob;
import id.kia.drivers.PrintListener;
import id.kia.drivers.PrinterException;
import id.kia.drivers.RibbonKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Does recorded calls again with today's drivers. One thread, in memory, no waiting.
 *
 * <p>A card is printed with an empty picture, because the child's is not in the recording; so the
 * lengths of panels are not compared.
 */
public final class CallReplay {
  private static final PanelKey NO_SECRET = PanelKey.ofReplay();

  private final DriverRegistry drivers;
  private final List<Step> steps = new ArrayList<>();
  private Optional<Session> session = Optional.empty();
  private String whyNot = "its beginning was not kept";

  private CallReplay(DriverRegistry drivers) {
    this.drivers = drivers;
  }

  /**
   * One call.
   *
   * @param call what was asked, with its moment
   * @param notes commands and replies
   * @param differs what is different today; blank when nothing is
   * @param played whether it could be asked again at all; {@code differs} says why not
   */
  public record Step(String call, int notes, boolean played, String differs) {}

  private record Session(CardPrinter printer, ReplayedWire wire) {}

  /**
   * Plays all notes in order.
   *
   * @throws IllegalArgumentException when a note is none
   */
  public static List<Step> of(List<JsonNode> notes, DriverRegistry drivers) {
    var replay = new CallReplay(drivers);
    int at = 0;
    while (at < notes.size()) {
      JsonNode note = notes.get(at);
      if (note.has("open")) {
        replay.open(note.path("open"));
        at++;
      } else if (note.has("call")) {
        int end = at + 1;
        while (end < notes.size() && !begins(notes.get(end))) {
          end++;
        }
        replay.call(note, notes.subList(at + 1, end));
        at = end;
      } else {
        at++; // the rest of a call whose beginning was not kept
      }
    }
    return List.copyOf(replay.steps);
  }

  private static boolean begins(JsonNode note) {
    return note.has("call") || note.has("open");
  }

  private void open(JsonNode open) {
    String id = open.path("driver").asText();
    Optional<CardPrinterDriver.OnWire> driver = drivers.findOnWire(id);
    whyNot =
        drivers.find(id).isPresent()
            ? "what a printer at an address answered is not kept"
            : "there is no driver " + id;
    session =
        driver.map(
            known -> {
              var wire = new ReplayedWire(new HostMask(NO_SECRET::hash));
              return new Session(known.open(wire, CallNote.profile(open), wire::nanos), wire);
            });
  }

  private void call(JsonNode call, List<JsonNode> notes) {
    String name = call.path("call").asText();
    Optional<JsonNode> end = notes.stream().filter(note -> note.has("end")).findFirst();
    if (session.isEmpty()) {
      steps.add(new Step(name, notes.size(), false, whyNot));
    } else if (end.isEmpty()) {
      steps.add(new Step(name, notes.size(), false, "the kiosk died in it"));
    } else {
      Session open = session.get();
      open.wire()
          .play(
              notes.stream().filter(n -> !n.has("end")).toList(),
              call.path("t").asLong(),
              end.get().path("t").asLong());
      ObjectNode today = ask(open.printer(), name, call);
      String differs = open.wire().differs();
      if (differs.isEmpty() && !same(today.path("end"), end.get().path("end"))) {
        differs = "then " + end.get().path("end") + ", today " + today.path("end");
      }
      steps.add(new Step(name, notes.size(), true, differs));
    }
  }

  /** As text: a number that was written and read again is of another type. */
  private static boolean same(JsonNode today, JsonNode then) {
    return today.toString().equals(then.toString());
  }

  private static ObjectNode ask(CardPrinter printer, String name, JsonNode call) {
    Optional<Baseline> before =
        call.has("before") ? Optional.of(CallNote.baseline(call.path("before"))) : Optional.empty();
    try {
      return switch (name) {
        case "identify" -> {
          var _ = printer.identify();
          yield CallNote.done();
        }
        case "snapshot" -> CallNote.snapshot(printer.snapshot());
        case "recover" -> {
          var recovery = printer.recover(before);
          yield recovery
              .evidence()
              .map(CallNote::evidence)
              .orElseGet(() -> CallNote.snapshot(recovery.now()));
        }
        case "print" ->
            CallNote.evidence(
                printer.print(
                    blank(RibbonKind.valueOf(call.path("ribbon").asText()), CallNote.sending(call)),
                    before.orElseThrow(
                        () -> new IllegalArgumentException("a print without a beginning")),
                    PrintListener.NONE));
        case "reject" -> {
          printer.reject();
          yield CallNote.done();
        }
        case "reset" -> {
          printer.reset();
          yield CallNote.done();
        }
        case "clean" -> {
          printer.clean();
          yield CallNote.done();
        }
        case "forget" -> {
          printer.forget();
          yield CallNote.done();
        }
        default -> throw new IllegalArgumentException("no call " + name);
      };
    } catch (PrinterException e) {
      return CallNote.fault(e);
    }
  }

  private static PrintJob blank(RibbonKind ribbon, PrintJob.Sending sending) {
    int dots = CardImage.WIDTH * CardImage.HEIGHT;
    int[] white = new int[dots];
    Arrays.fill(white, 0xFFFFFF);
    return new PrintJob(
        ribbon,
        new CardImage(CardImage.WIDTH, CardImage.HEIGHT, white, new boolean[dots]),
        sending);
  }
}
