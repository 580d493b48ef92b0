package id.kia.hub.pages;

import id.kia.hub.intake.ApplicationState;
import id.kia.hub.intake.Imports;
import id.kia.hub.intake.Outcome;
import id.kia.hub.people.Role;
import id.kia.hub.people.Session;
import id.kia.hub.push.OrderLine;
import id.kia.hub.report.Receipt;
import id.kia.hub.report.Throughput;
import id.kia.hub.verify.Waiting;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the office page shows; a tab that is not open is not read.
 *
 * @param tab {@code impor}, {@code verifikasi}, {@code pesanan} or {@code kios}
 * @param importId the import whose rows are shown, blank for none
 * @param invitation the one-time secret just made, blank for none
 */
public record OfficeModel(
    Session session,
    String officeName,
    Map<String, String> schools,
    Shown shown,
    String tab,
    List<String> notices,
    List<String> refusals,
    List<Imports.Line> imports,
    String importId,
    List<Imports.Row> rows,
    List<Waiting> toVerify,
    List<Waiting> verified,
    List<OrderLine> orders,
    List<KioskStock> kiosks,
    List<Receipt> receipts,
    Throughput throughput,
    String invitation) {
  private static final int IMPORTS = 12;
  private static final int RECEIPTS = 15;

  static OfficeModel of(OfficeDesks desks, OfficeRequest request, String tab) {
    boolean children = request.session().role() != Role.TECHNICIAN;
    boolean people = children && (tab.equals("verifikasi") || tab.equals("pesanan"));
    List<Waiting> waiting = people ? desks.verify().waiting(request.staff()) : List.of();
    List<OrderLine> orders =
        children && tab.equals("pesanan") ? desks.slips().orders(request.staff()) : List.of();
    return desks
        .store()
        .read(
            h ->
                new OfficeModel(
                    request.session(),
                    desks.office().name(),
                    desks.schools(),
                    new Shown(desks.office().zone(), desks.time()),
                    children ? tab : "kios",
                    notices(request),
                    refusals(request),
                    desks.imports().newest(IMPORTS),
                    "",
                    List.of(),
                    in(waiting, ApplicationState.TO_VERIFY),
                    in(waiting, ApplicationState.VERIFIED),
                    orders,
                    KioskForms.kiosks(desks, h),
                    desks.reports().receipts(h, RECEIPTS),
                    desks.reports().since(h, KioskForms.today(desks)),
                    ""));
  }

  OfficeModel showing(String id, List<Imports.Row> found) {
    return new OfficeModel(
        session,
        officeName,
        schools,
        shown,
        tab,
        notices,
        refusals,
        imports,
        id,
        found,
        toVerify,
        verified,
        orders,
        kiosks,
        receipts,
        throughput,
        invitation);
  }

  OfficeModel inviting(String secret) {
    return new OfficeModel(
        session,
        officeName,
        schools,
        shown,
        tab,
        notices,
        refusals,
        imports,
        importId,
        rows,
        toVerify,
        verified,
        orders,
        kiosks,
        receipts,
        throughput,
        secret);
  }

  /** The tabs this member of staff has; a technician sees no child. */
  public List<String> tabs() {
    return session.role() == Role.TECHNICIAN
        ? List.of("kios")
        : List.of("impor", "verifikasi", "pesanan", "kios");
  }

  /** Whether this member of staff has one of these roles; the head has all. */
  public boolean may(Role... roles) {
    return session.role() == Role.HEAD || List.of(roles).contains(session.role());
  }

  /** The school's name, or its number when the office has no name for it. */
  public String school(String npsn) {
    return schools.getOrDefault(npsn, "NPSN " + npsn);
  }

  /** File name of the import whose rows are shown. */
  public String importName() {
    return imports.stream()
        .filter(line -> line.receipt().importId().equals(importId))
        .map(line -> line.receipt().fileName())
        .findFirst()
        .orElse("");
  }

  /** How many rows of the shown import have each verdict. */
  public Map<Outcome, Long> outcomes() {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                Imports.Row::outcome, () -> new EnumMap<>(Outcome.class), Collectors.counting()));
  }

  /** What a kiosk's status says, by the name of its text; what it did not tell is left out. */
  public Map<String, String> facts(KioskStock one) {
    return KioskFacts.of(one.kiosk().status(), shown);
  }

  /** Codes of what is wrong at a kiosk now. */
  public List<String> faults(KioskStock one) {
    List<String> faults = new ArrayList<>();
    one.kiosk().status().path("faults").forEach(fault -> faults.add(fault.asText()));
    return faults;
  }

  /** Orders whose slip can be printed. */
  public long printableSlips() {
    return orders.stream().filter(OrderLine::slipWorks).count();
  }

  private static List<Waiting> in(List<Waiting> all, ApplicationState state) {
    return all.stream().filter(one -> one.state() == state).toList();
  }

  private static List<String> notices(OfficeRequest request) {
    String done = request.query("done");
    return done.matches("\\d{1,6}") && !done.equals("0")
        ? List.of(Texts.say("done").replace("{0}", done))
        : List.of();
  }

  private static List<String> refusals(OfficeRequest request) {
    return Stream.of(request.query("refused").split(","))
        .filter(code -> code.matches("[A-Z0-9_]{1,40}"))
        .map(Texts::refused)
        .toList();
  }

  @Override
  public String toString() {
    return "OfficeModel[" + tab + "]";
  }
}
