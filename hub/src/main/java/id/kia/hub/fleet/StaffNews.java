package id.kia.hub.fleet;

import id.kia.contract.Json;
import id.kia.contract.order.KioskId;
import id.kia.contract.order.StaffMember;
import id.kia.contract.order.StaffPushed;
import id.kia.hub.keys.Sha256;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * Tells each kiosk who has a PIN there, in its log, whenever that is not what it was told last in
 * this life of the hub. Within the caller's transaction.
 */
public final class StaffNews {
  private final Kiosks kiosks;
  private final KioskLog log;
  private final Function<Handle, List<StaffMember>> staff;

  /** {@code staff} gives everybody with a PIN at the kiosks. */
  public StaffNews(Kiosks kiosks, KioskLog log, Function<Handle, List<StaffMember>> staff) {
    this.kiosks = kiosks;
    this.log = log;
    this.staff = staff;
  }

  /** To one kiosk. */
  public void tell(Handle h, KioskId kiosk) {
    StaffPushed now = new StaffPushed(staff.apply(h));
    String told = log.incarnation(h) + " " + Sha256.hex(Json.bytes(now));
    if (!kiosks.staffTold(h, kiosk).equals(told)) {
      log.append(h, kiosk, now);
      kiosks.staffTold(h, kiosk, told);
    }
  }

  /** To all; after somebody came, left or got another PIN. */
  public void tellAll(Handle h) {
    kiosks.all(h).forEach(kiosk -> tell(h, kiosk.id()));
  }
}
