package id.kia.hub.fleet;

import id.kia.contract.sync.KioskEvent;
import org.jdbi.v3.core.Handle;

/** Something that learns from kiosks' events, inside the transaction that keeps them. */
public interface EventSink {
  /** Called once per event, in the order of its kiosk. */
  void apply(Handle h, KioskFact fact);

  /** Called after the transaction in which events were applied, for what must not be in it. */
  default void committed() {}

  /** An event with where it came from. */
  record KioskFact(EnrolledKiosk kiosk, String incarnation, KioskEvent event, long receivedAt) {}
}
