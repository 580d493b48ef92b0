package id.kia.hub.api;

import id.kia.hub.fleet.Enrolment;
import id.kia.hub.fleet.EventsIn;
import id.kia.hub.fleet.Greetings;
import id.kia.hub.fleet.KioskLog;
import id.kia.hub.fleet.Kiosks;
import id.kia.hub.fleet.Nonces;
import id.kia.hub.keys.HubKeys;
import id.kia.hub.push.SealedPhotos;
import id.kia.hub.store.HubStore;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.openapi.contract.OpenAPIContract;
import java.time.InstantSource;

/**
 * The kiosks' side of the hub, ready to be mounted under {@code /v1}.
 *
 * @param keys sign the time that each page of the log carries, and say which list names them
 */
public record KioskApi(
    HubStore store,
    Kiosks kiosks,
    Nonces nonces,
    Enrolment enrolment,
    KioskLog log,
    EventsIn events,
    Greetings greetings,
    SealedPhotos photos,
    HubKeys keys,
    InstantSource time) {
  private static final String CONTRACT = "openapi/kiosk-hub.yaml";

  /** The routes; fails when the contract and the handlers do not match. */
  public Future<Router> router(Vertx vertx, VirtualWork work) {
    return OpenAPIContract.from(vertx, CONTRACT)
        .map(
            contract ->
                new KioskRoutes(work, nonces, new WakeStreams(vertx, work, store, log))
                    .router(
                        vertx,
                        contract,
                        new KioskOperations(
                                store, kiosks, nonces, enrolment, log, events, greetings, photos,
                                keys, time)
                            .byId(),
                        new RequestCheck(store, kiosks, nonces, time).schemes()));
  }
}
