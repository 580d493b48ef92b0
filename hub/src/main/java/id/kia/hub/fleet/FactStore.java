package id.kia.hub.fleet;

import id.kia.contract.order.KioskId;
import org.jdbi.v3.core.Handle;

/**
 * Contradictions between hub and kiosks, kept for good and shown on the kiosk's part of the
 * office's page. The same fact is kept once.
 */
public final class FactStore {
  private final String office;

  public FactStore(String office) {
    this.office = office;
  }

  /**
   * Keeps a fact.
   *
   * @param code of docs/reference/codes.md
   * @param order it is about, blank for none
   * @param detail states and numbers, never anything that names a child
   */
  public void add(
      Handle h, KioskId kiosk, SyncFact code, String order, String detail, long atMillis) {
    h.execute(
        "insert into sync_fact (office, kiosk_id, code, order_id, detail, at)"
            + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
        office,
        kiosk.value(),
        code.code(),
        order,
        detail,
        atMillis);
  }
}
