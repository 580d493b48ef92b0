package id.kia.hub.api;

import id.kia.contract.order.KioskId;

/** What a kiosk is answered. */
sealed interface Answer {
  /** A record as JSON. */
  record Json(int status, Object body) implements Answer {}

  /** Bytes from {@code from} to the end of a file of {@code total} bytes. */
  record Bytes(byte[] all, int from) implements Answer {
    @Override
    public String toString() {
      return "Bytes[" + all.length + "]";
    }
  }

  /** A stream of wake-ups, open until one side closes it. */
  record Wake(KioskId kiosk) implements Answer {}
}
