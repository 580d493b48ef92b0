package id.kia.kiosk.sync;

import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.contract.sync.HubTime;
import java.util.Optional;

/** Reads what the hub signed about an answer. */
final class HubAnswer {
  private HubAnswer() {}

  /** The signed time in a payload whose signature was checked. */
  static Optional<HubTime> time(byte[] payload) {
    try {
      return Optional.of(Json.read(payload, HubTime.class));
    } catch (BadJsonException e) {
      return Optional.empty();
    }
  }
}
