package id.kia.hub.pages;

import id.kia.hub.fleet.Enrolment;
import id.kia.hub.fleet.Greetings;
import id.kia.hub.fleet.KioskListStore;
import id.kia.hub.fleet.LogInDesk;
import id.kia.hub.intake.Corrections;
import id.kia.hub.intake.ImportJobs;
import id.kia.hub.intake.Imports;
import id.kia.hub.people.Audit;
import id.kia.hub.people.LogIn;
import id.kia.hub.push.CardPreview;
import id.kia.hub.push.MoveDesk;
import id.kia.hub.push.OfficeIdentity;
import id.kia.hub.push.OrderDesk;
import id.kia.hub.push.PushDesk;
import id.kia.hub.push.Sealing;
import id.kia.hub.push.SlipDesk;
import id.kia.hub.push.StickDesk;
import id.kia.hub.report.Pace;
import id.kia.hub.report.Reports;
import id.kia.hub.stock.StockBook;
import id.kia.hub.store.HubStore;
import id.kia.hub.verify.VerifyDesk;
import id.kia.hub.verify.WorkList;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Everything the pages work with. */
public record OfficeDesks(
    HubStore store,
    OfficeIdentity office,
    Map<String, String> schools,
    LogIn logIn,
    Audit audit,
    Imports imports,
    ImportJobs jobs,
    Corrections corrections,
    VerifyDesk verify,
    WorkList workList,
    PushDesk push,
    MoveDesk moves,
    OrderDesk orders,
    SlipDesk slips,
    CardPreview cards,
    Enrolment enrolment,
    Sealing sealing,
    Greetings greetings,
    StickDesk stick,
    LogInDesk codes,
    KioskListStore kiosks,
    StockBook stock,
    Reports reports,
    Pace pace,
    InstantSource time,
    Supplier<UUID> ids) {

  /** Notes in the audit log who settled what. */
  void note(String staff, String action, String about) {
    store.write(
        h -> {
          audit.add(h, staff, action, about);
          return about;
        });
  }
}
