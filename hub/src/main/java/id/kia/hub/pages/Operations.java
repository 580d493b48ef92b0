package id.kia.hub.pages;

import static id.kia.hub.people.Role.HEAD;
import static id.kia.hub.people.Role.OPERATOR;
import static id.kia.hub.people.Role.TECHNICIAN;
import static id.kia.hub.people.Role.VERIFIER;
import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.POST;

import id.kia.hub.people.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The table of everything the office can do over HTTP; it drives the routes. */
final class Operations {
  private static final Set<Role> ANYBODY = Set.of();
  private static final Set<Role> STAFF = EnumSet.allOf(Role.class);
  private static final Set<Role> LISTS = EnumSet.of(OPERATOR, VERIFIER, HEAD);
  private static final Set<Role> OPERATORS = EnumSet.of(OPERATOR, HEAD);
  private static final Set<Role> VERIFIERS = EnumSet.of(VERIFIER, HEAD);
  private static final Set<Role> HEADS = EnumSet.of(HEAD);
  private static final Set<Role> KEEPERS = EnumSet.of(OPERATOR, TECHNICIAN, HEAD);
  private static final Set<Role> TECHNICIANS = EnumSet.of(TECHNICIAN, HEAD);

  private Operations() {}

  static List<Operation> table(OfficeDesks desks) {
    LogInPages logIn = new LogInPages(desks);
    ImportPages importPages = new ImportPages(desks);
    RowForms rows = new RowForms(desks, importPages);
    OfficePages office = new OfficePages(desks, importPages);
    ImportForms imports = new ImportForms(desks);
    VerifyPages verify = new VerifyPages(desks);
    PushPages push = new PushPages(desks);
    OrderForms orders = new OrderForms(desks);
    KioskForms kiosks = new KioskForms(desks);
    StickForms stick = new StickForms(desks);
    CodeForms codes = new CodeForms(desks);
    SyncForms sync = new SyncForms(desks);
    CardPictures cards = new CardPictures(desks);
    return List.of(
        new Operation(GET, "/", ANYBODY, logIn::home),
        new Operation(GET, "/login", ANYBODY, logIn::page),
        new Operation(POST, "/login", ANYBODY, logIn::enter),
        new Operation(POST, "/language", ANYBODY, LanguageChoice::choose),
        new Operation(POST, "/logout", STAFF, logIn::leave),
        new Operation(GET, "/assets/:name", ANYBODY, Assets::serve),
        new Operation(GET, "/office", STAFF, office::page),
        new Operation(GET, "/office/csrf", STAFF, logIn::csrf),
        new Operation(GET, "/office/parts/kiosks", STAFF, kiosks::part),
        new Operation(GET, "/office/parts/orders", LISTS, orders::countsPart),
        new Operation(GET, "/office/template.csv", LISTS, imports::template),
        new Operation(POST, "/office/imports", OPERATORS, imports::run, true),
        new Operation(GET, "/office/template.xlsx", LISTS, imports::templateWorkbook),
        new Operation(GET, "/office/imports/jobs/:job", LISTS, importPages::job),
        new Operation(GET, "/office/parts/imports/jobs/:job", LISTS, importPages::jobPart),
        new Operation(POST, "/office/imports/jobs/:job/cancel", OPERATORS, imports::cancel),
        new Operation(GET, "/office/imports/:id", LISTS, importPages::rows),
        new Operation(GET, "/office/imports/:id/rows/:line", LISTS, importPages::row),
        new Operation(POST, "/office/imports/:id/rows/:line", OPERATORS, rows::correct, true),
        new Operation(POST, "/office/imports/:id/rows/:line/crop", OPERATORS, rows::crop),
        new Operation(GET, "/office/imports/:id/return.xlsx", LISTS, imports::returnWorkbook),
        new Operation(GET, "/office/imports/:id/return.pdf", LISTS, imports::returnPdf),
        new Operation(GET, "/office/imports/:id/rows.json", LISTS, imports::rows),
        new Operation(GET, "/office/imports/:id/return.csv", LISTS, imports::returnSheet),
        new Operation(GET, "/office/applications.json", LISTS, verify::applications),
        new Operation(GET, "/office/pictures/:sha256", LISTS, imports::picture),
        new Operation(POST, "/office/verify", VERIFIERS, verify::verify),
        new Operation(POST, "/office/sendback", VERIFIERS, verify::sendBack),
        new Operation(GET, "/office/check", LISTS, verify::one),
        new Operation(GET, "/office/cards/:name", LISTS, cards::png),
        new Operation(POST, "/office/push", OPERATORS, push::push),
        new Operation(POST, "/office/recall", OPERATORS, orders::recall),
        new Operation(POST, "/office/move", OPERATORS, orders::move),
        new Operation(POST, "/office/override", OPERATORS, sync::override),
        new Operation(POST, "/office/hold", OPERATORS, orders::hold),
        new Operation(POST, "/office/release", OPERATORS, orders::release),
        new Operation(POST, "/office/reissue", OPERATORS, orders::reissue),
        new Operation(POST, "/office/priority", OPERATORS, orders::reprioritise),
        new Operation(GET, "/office/classlist.pdf", OPERATORS, orders::classListPdf),
        new Operation(POST, "/office/classlist.pdf", OPERATORS, orders::classListPdf),
        new Operation(POST, "/office/slips.pdf", OPERATORS, orders::slipsPdf),
        new Operation(GET, "/office/orders.json", LISTS, orders::list),
        new Operation(GET, "/office/slips.pdf", OPERATORS, orders::slipsPdf),
        new Operation(GET, "/office/slips.json", OPERATORS, orders::slipsJson),
        new Operation(POST, "/office/invitations", TECHNICIANS, kiosks::invite),
        new Operation(POST, "/office/kiosks/sealing-key", TECHNICIANS, kiosks::renewSealing),
        new Operation(GET, "/office/kiosks/code", TECHNICIANS, codes::page),
        new Operation(POST, "/office/kiosks/code", TECHNICIANS, codes::make),
        new Operation(POST, "/office/kiosks/without", KEEPERS, sync::leaveOut),
        new Operation(POST, "/office/kiosks/bundle", KEEPERS, stick::bundle),
        new Operation(POST, "/office/kiosks/receipts", KEEPERS, stick::receipts, true),
        new Operation(POST, "/office/kiosks/stays", HEADS, sync::stays),
        new Operation(POST, "/office/adopted/recall", OPERATORS, sync::recallAdopted),
        new Operation(GET, "/office/kiosks.json", STAFF, kiosks::list),
        new Operation(GET, "/office/summary.json", STAFF, kiosks::summary));
  }
}
