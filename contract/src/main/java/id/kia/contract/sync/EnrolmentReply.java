package id.kia.contract.sync;

import id.kia.contract.Guard;
import id.kia.contract.order.KioskId;
import id.kia.contract.sign.KeyRing;
import java.time.ZoneId;
import java.util.List;

/**
 * The hub takes a kiosk in.
 *
 * @param officeCode 4 digits
 * @param zone of the kiosk, such as {@code Asia/Makassar}
 * @param hubIncarnation of the hub's store; the kiosk believes no other
 * @param hubKeys the hub's verifying keys for log, code and time; pinned by the kiosk
 * @param sealedCodeKey a {@link id.kia.contract.code.CodeKey}'s 32 bytes, sealed to the kiosk
 */
public record EnrolmentReply(
    KioskId kioskId,
    String officeCode,
    String officeName,
    ZoneId zone,
    Incarnation hubIncarnation,
    List<HubKey> hubKeys,
    byte[] sealedCodeKey) {
  public EnrolmentReply {
    Guard.present("kioskId", kioskId);
    Guard.digits("officeCode", officeCode, 4);
    Guard.text("officeName", officeName, 1, 120);
    Guard.present("zone", zone);
    Guard.present("hubIncarnation", hubIncarnation);
    hubKeys = List.copyOf(Guard.present("hubKeys", hubKeys));
    Guard.range("hubKeys", hubKeys.size(), 1, 50);
    sealedCodeKey = Guard.bytes("sealedCodeKey", sealedCodeKey, 80, 80);
  }

  /** The keys as a ring. */
  public KeyRing keyRing() {
    return HubKey.ring(hubKeys);
  }
}
