package id.kia.hub.api;

import id.kia.contract.order.KioskId;
import id.kia.contract.problem.ProblemCode;
import id.kia.contract.sign.Purpose;
import id.kia.contract.sign.RequestText;
import id.kia.hub.fleet.EnrolledKiosk;
import id.kia.hub.fleet.Kiosks;
import id.kia.hub.fleet.Nonces;
import id.kia.hub.store.HubStore;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * Who asks: one check per security scheme of the contract. Blocking.
 *
 * <p>The nonce is spent before the signature is looked at, so that a replayed request never reaches
 * the signature, and a guessed one costs its nonce.
 */
final class RequestCheck {
  private final HubStore store;
  private final Kiosks kiosks;
  private final Nonces nonces;
  private final InstantSource time;

  RequestCheck(HubStore store, Kiosks kiosks, Nonces nonces, InstantSource time) {
    this.store = store;
    this.kiosks = kiosks;
    this.nonces = nonces;
    this.time = time;
  }

  /** A check of one scheme; throws {@link ProblemException} when the request fails it. */
  interface Scheme {
    void check(KioskCall call);
  }

  /** The checks by the name of their scheme, in the order they are made. */
  SequencedMap<String, Scheme> schemes() {
    SequencedMap<String, Scheme> schemes = new LinkedHashMap<>();
    schemes.put("kioskNonce", this::nonce);
    schemes.put("kioskSignature", this::signature);
    return schemes;
  }

  private void nonce(KioskCall call) {
    if (!nonces.spend(call.header(RequestText.NONCE))) {
      throw new ProblemException(Problems.of(ProblemCode.NONCE));
    }
  }

  private void signature(KioskCall call) {
    KioskId id = new KioskId(call.path("kioskId"));
    EnrolledKiosk kiosk =
        store
            .read(h -> kiosks.find(h, id))
            .orElseThrow(() -> new ProblemException(Problems.of(ProblemCode.UNKNOWN_KIOSK)));
    byte[] text =
        RequestText.bytes(
            call.method(), call.target(), call.header(RequestText.NONCE), call.body());
    if (!kiosk.signing().verify(Purpose.REQUEST, text, base64(call))) {
      throw new ProblemException(Problems.of(ProblemCode.SIGNATURE));
    }
    store.write(
        h -> {
          kiosks.heard(h, id, time.millis());
          return id;
        });
  }

  private static byte[] base64(KioskCall call) {
    try {
      return Base64.getDecoder().decode(call.header(RequestText.SIGNATURE));
    } catch (IllegalArgumentException notBase64) {
      return new byte[0];
    }
  }
}
