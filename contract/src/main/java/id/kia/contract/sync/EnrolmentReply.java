package id.kia.contract.sync;

import id.kia.contract.Guard;
import id.kia.contract.order.KioskId;
import id.kia.contract.sign.KeyRing;
import id.kia.contract.sign.SignedEnvelope;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hub takes a kiosk in.
 *
 * @param officeCode 4 digits
 * @param zone of the kiosk, such as {@code Asia/Makassar}
 * @param hubIncarnation of the hub's store; the kiosk believes no other
 * @param hubKeys the hub's verifying keys for log, code and time; pinned by the kiosk when the
 *     office has no root key, which only a development kiosk accepts
 * @param sealedCodeKey a {@link id.kia.contract.code.CodeKey}'s 32 bytes, sealed to the kiosk
 * @param root 32 raw bytes of the office's root key, pinned by the kiosk; null when there is none
 * @param keyList the list of hub keys that the root signed; there exactly when the root is
 */
public record EnrolmentReply(
    KioskId kioskId,
    String officeCode,
    String officeName,
    ZoneId zone,
    Incarnation hubIncarnation,
    List<HubKey> hubKeys,
    byte[] sealedCodeKey,
    byte @Nullable [] root,
    @Nullable SignedEnvelope keyList) {
  public EnrolmentReply {
    Guard.present("kioskId", kioskId);
    Guard.digits("officeCode", officeCode, 4);
    Guard.text("officeName", officeName, 1, 120);
    Guard.present("zone", zone);
    Guard.present("hubIncarnation", hubIncarnation);
    hubKeys = List.copyOf(Guard.present("hubKeys", hubKeys));
    Guard.range("hubKeys", hubKeys.size(), 1, 50);
    sealedCodeKey = Guard.bytes("sealedCodeKey", sealedCodeKey, 80, 80);
    root = root == null ? null : Guard.bytes("root", root, 32, 32);
    Guard.rule("keyList", (root == null) == (keyList == null), "together with the root");
  }

  /** Of an office without a root key. */
  public EnrolmentReply(
      KioskId kioskId,
      String officeCode,
      String officeName,
      ZoneId zone,
      Incarnation hubIncarnation,
      List<HubKey> hubKeys,
      byte[] sealedCodeKey) {
    this(kioskId, officeCode, officeName, zone, hubIncarnation, hubKeys, sealedCodeKey, null, null);
  }

  /** The same from an office with a root key. */
  public EnrolmentReply rooted(byte[] officeRoot, SignedEnvelope signedList) {
    return new EnrolmentReply(
        kioskId,
        officeCode,
        officeName,
        zone,
        hubIncarnation,
        hubKeys,
        sealedCodeKey,
        officeRoot,
        signedList);
  }

  /** The keys as a ring. */
  public KeyRing keyRing() {
    return HubKey.ring(hubKeys);
  }
}
