package id.kia.kiosk.sync;

import id.kia.contract.BadJsonException;
import id.kia.contract.Guard;
import id.kia.contract.Json;
import id.kia.contract.order.KioskId;
import id.kia.contract.sign.KeyRing;
import id.kia.contract.sync.EnrolmentReply;
import id.kia.contract.sync.HubKey;
import id.kia.contract.sync.Incarnation;
import id.kia.kiosk.store.SettingStore;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * What this kiosk learned when it was taken in, pinned until it is enrolled again. Nothing secret.
 *
 * @param hubIncarnation the only life of the hub's store that this kiosk follows
 * @param hubKeys the only keys whose signatures count, when no root was pinned
 * @param hub address that the scanner read at the hub's page; null when the configuration's is used
 * @param trust the office's root and the list it signed; null for an office without a root key
 */
public record Enrolment(
    KioskId kioskId,
    String officeCode,
    String officeName,
    ZoneId zone,
    Incarnation hubIncarnation,
    List<HubKey> hubKeys,
    @Nullable URI hub,
    @Nullable RootTrust trust) {
  private static final String SETTING = "sync.enrolment";

  public Enrolment {
    hubKeys = List.copyOf(Guard.present("hubKeys", hubKeys));
  }

  static Enrolment of(EnrolmentReply reply, @Nullable URI hub) {
    return new Enrolment(
        reply.kioskId(),
        reply.officeCode(),
        reply.officeName(),
        reply.zone(),
        reply.hubIncarnation(),
        reply.hubKeys(),
        hub,
        RootTrust.of(reply));
  }

  /** The same kiosk at the same hub, which has other keys now. */
  Enrolment with(RootTrust newer) {
    return new Enrolment(
        kioskId, officeCode, officeName, zone, hubIncarnation, hubKeys, hub, newer);
  }

  /** Number of the key list that is followed; 0 without a root. */
  public long keyList() {
    return trust == null ? 0 : trust.list().number();
  }

  /** The same office in another life of its hub. */
  Enrolment of(Incarnation life) {
    return new Enrolment(kioskId, officeCode, officeName, zone, life, hubKeys, hub, trust);
  }

  /** The one of this kiosk, if it was taken in. */
  public static Optional<Enrolment> find(Handle handle) {
    return SettingStore.get(handle, SETTING).map(Enrolment::parsed);
  }

  void save(Handle tx) {
    SettingStore.put(tx, SETTING, Json.text(this));
  }

  /** The hub's keys. */
  public KeyRing keyRing() {
    return trust == null ? HubKey.ring(hubKeys) : trust.list().ring();
  }

  private static Enrolment parsed(String json) {
    try {
      return Json.read(json.getBytes(StandardCharsets.UTF_8), Enrolment.class);
    } catch (BadJsonException e) {
      throw new IllegalStateException("the setting " + SETTING + " is not readable", e);
    }
  }
}
