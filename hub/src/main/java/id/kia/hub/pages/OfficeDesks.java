package id.kia.hub.pages;

import id.kia.hub.fleet.Enrolment;
import id.kia.hub.fleet.KioskListStore;
import id.kia.hub.intake.Imports;
import id.kia.hub.intake.Intake;
import id.kia.hub.people.LogIn;
import id.kia.hub.push.OfficeIdentity;
import id.kia.hub.push.PushDesk;
import id.kia.hub.push.SlipDesk;
import id.kia.hub.report.Reports;
import id.kia.hub.stock.StockBook;
import id.kia.hub.store.HubStore;
import id.kia.hub.verify.VerifyDesk;
import java.time.InstantSource;
import java.util.Map;

/** Everything the pages work with. */
public record OfficeDesks(
    HubStore store,
    OfficeIdentity office,
    Map<String, String> schools,
    LogIn logIn,
    Intake intake,
    Imports imports,
    VerifyDesk verify,
    PushDesk push,
    SlipDesk slips,
    Enrolment enrolment,
    KioskListStore kiosks,
    StockBook stock,
    Reports reports,
    InstantSource time) {}
