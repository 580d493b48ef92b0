package id.kia.tests.promises;

import id.kia.contract.sync.EventKind;
import id.kia.kiosk.order.Cause;
import java.util.ArrayList;
import java.util.List;

/**
 * What came of one run with a crash.
 *
 * @param unknown cards of which nobody knew for a while what became of them
 * @param byPerson what the named person said about each that evidence did not settle
 * @param doubles orders with more than one good card
 * @param lost orders that never came to rest
 * @param broken promises that were not kept, one sentence each
 */
public record RunResult(
    String name,
    int unknown,
    int byEvidence,
    List<String> byPerson,
    long doubles,
    long lost,
    List<String> broken) {

  /** A run that did not come to its end. */
  public static RunResult failed(String name, Throwable why) {
    return new RunResult(name, 0, 0, List.of(), 0, 0, List.of(why.toString()));
  }

  /** Reads in the kiosk's own journal who settled what. */
  static RunResult of(String name, KioskLife kiosk, Room room, List<String> broken) {
    var events = kiosk.storage.store().read(h -> kiosk.storage.journal().after(h, 0, 100_000));
    int unknown = 0;
    int byEvidence = 0;
    List<String> byPerson = new ArrayList<>();
    for (var event : events) {
      if (event.kind() != EventKind.ORDER_MOVED) {
        continue;
      }
      String what = event.data().get("event").asText();
      boolean settles = what.startsWith("SETTLE_") || what.equals("NOT_FOUND");
      if (what.equals("LOST")) {
        unknown++;
      } else if (settles && event.data().get("cause").asText().equals(Cause.EVIDENCE.name())) {
        byEvidence++;
      } else if (settles) {
        byPerson.add(what);
      }
    }
    return new RunResult(
        name,
        unknown,
        byEvidence,
        List.copyOf(byPerson),
        Promises.doubles(room),
        Promises.lost(kiosk),
        List.copyOf(broken));
  }
}
