package id.kia.kiosk.technician;

import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The forms of one session that were sent: a form with the same id is done once, however often it
 * arrives. What was refused may be sent again. Any thread.
 */
final class FormsDone {
  private static final int MOST = 500;

  private final Map<String, Future<Boolean>> sent = new LinkedHashMap<>();

  /**
   * Does a form's work unless a form with this id was done or is being done.
   *
   * @param id of the form; a script may leave it out
   * @return true when this very form was done, false when an earlier one with this id was
   */
  Future<Boolean> once(Optional<String> id, Supplier<Future<Boolean>> work) {
    if (id.isEmpty()) {
      return work.get();
    }
    Future<Boolean> mine;
    synchronized (sent) {
      Future<Boolean> earlier = sent.get(id.get());
      if (earlier != null) {
        return earlier.map(_ -> false);
      }
      mine = work.get();
      sent.put(id.get(), mine);
      if (sent.size() > MOST) {
        sent.remove(sent.keySet().iterator().next());
      }
    }
    return mine.onFailure(_ -> forget(id.get()));
  }

  private void forget(String id) {
    synchronized (sent) {
      sent.remove(id);
    }
  }
}
