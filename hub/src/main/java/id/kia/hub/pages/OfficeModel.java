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

/**
 * What the office page shows; a tab that is not open is not read.
 *
 * @param importId the import whose rows are shown, blank for none
 * @param invitation the one-time secret just made, blank for none
 */
public record OfficeModel(
    PageFrame frame,
    Map<String, String> schools,
    Shown shown,
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
                    PageFrame.of(desks, request, children ? tab : "kios"),
                    desks.schools(),
                    new Shown(desks.office().zone(), desks.time()),
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
        frame,
        schools,
        shown,
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
        frame,
        schools,
        shown,
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

  /** Who asked. */
  public Session session() {
    return frame.session();
  }

  /** The open tab. */
  public String tab() {
    return frame.tab();
  }

  /** Whether this member of staff has one of these roles; the head has all. */
  public boolean may(Role... roles) {
    return frame.may(roles);
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

  @Override
  public String toString() {
    return "OfficeModel[" + tab() + "]";
  }
}
