package id.kia.hub.push;

import id.kia.contract.order.KioskId;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Photographs sealed to a kiosk, by the SHA-256 of the sealed bytes. */
public final class SealedPhotos {
  private final OrderStore orders;

  public SealedPhotos(String office) {
    this.orders = new OrderStore(office);
  }

  /** The sealed photo, only for the kiosk it was sealed to. */
  public Optional<byte[]> find(Handle h, KioskId kiosk, String sha256) {
    return orders.sealedPhoto(h, kiosk, sha256);
  }
}
