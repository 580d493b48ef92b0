package id.kia.hub.push;

import id.kia.contract.code.TypedCode;
import id.kia.contract.order.FactorKind;
import id.kia.contract.order.OrderId;
import id.kia.hub.keys.Wrapping;
import id.kia.hub.people.Audit;
import id.kia.hub.pickup.ClassEntry;
import id.kia.hub.pickup.CodeMint;
import id.kia.hub.pickup.Slip;
import id.kia.hub.pickup.SlipFactor;
import id.kia.hub.store.HubStore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Orders and their slips, for reading. Blocking; thread-safe. Every read of slips is audited per
 * order, for a slip with its PIN is as good as the card.
 */
public final class SlipDesk {
  /** More orders than an office has open at once. */
  private static final int ALL = 100_000;

  private final HubStore store;
  private final OrderListStore kept;
  private final CodeMint mint;
  private final FactorKind factor;
  private final Wrapping wrapping;
  private final Map<String, String> schools;
  private final Audit audit;

  /** For one office; {@code schools} are names by NPSN. */
  public SlipDesk(
      HubStore store,
      String office,
      CodeMint mint,
      FactorKind factor,
      Wrapping wrapping,
      Map<String, String> schools,
      Audit audit) {
    this.store = store;
    this.kept = new OrderListStore(office);
    this.mint = mint;
    this.factor = factor;
    this.wrapping = wrapping;
    this.schools = Map.copyOf(schools);
    this.audit = audit;
  }

  /**
   * What the teacher's list says about one order.
   *
   * @param qrText what the code's picture says
   * @param typed as printed, three groups of four
   * @param pin null when the second factor is the birth date
   */
  public record Codes(
      String orderId,
      String applicationId,
      int issueNumber,
      String qrText,
      String typed,
      @Nullable String pin,
      String validUntil) {
    @Override
    public String toString() {
      return "Codes[" + orderId + "]";
    }
  }

  /** A page of a list, and how many orders the whole list has. */
  public record Part(List<OrderLine> orders, int total) {}

  /** All orders, by school, class and name; the read is audited. */
  public List<OrderLine> orders(String staff) {
    return orders(OrderFilter.ALL, 0, ALL, staff).orders();
  }

  /** A page of the orders, by school, class and name; the read is audited. */
  public Part orders(OrderFilter filter, int offset, int limit, String staff) {
    return store.write(
        h -> {
          audit.add(h, staff, "READ_ORDERS", "");
          return new Part(
              kept.page(h, filter, offset, limit).stream()
                  .map(OrderListStore.SlipRow::line)
                  .toList(),
              kept.count(h, filter));
        });
  }

  /** How many orders wait for a child who has only until this day. */
  public int endingBy(LocalDate day) {
    return store.read(h -> kept.endingBy(h, day));
  }

  /** How many orders are in each state. */
  public Map<String, Integer> byState() {
    return store.read(kept::byState);
  }

  /** Which children a class list names: of a filter, or these orders. */
  public List<ClassEntry> classList(OrderFilter filter, Set<String> orderIds, String staff) {
    return store.write(
        h -> {
          List<OrderListStore.SlipRow> rows =
              orderIds.isEmpty() ? kept.page(h, filter, 0, ALL) : kept.these(h, orderIds);
          audit.add(h, staff, "PRINT_CLASS_LIST", "");
          return rows.stream().filter(row -> row.line().state().open()).map(this::entry).toList();
        });
  }

  /** Slips to print, of these orders or, when none is named, of all whose slip works. */
  public List<Slip> slips(Set<String> orderIds, String staff) {
    return rows(orderIds, "PRINT_SLIP", staff).stream().map(this::slip).toList();
  }

  /** The same as a list. */
  public List<Codes> codes(Set<String> orderIds, String staff) {
    return rows(orderIds, "READ_CODES", staff).stream().map(this::codes).toList();
  }

  private List<OrderListStore.SlipRow> rows(Set<String> orderIds, String action, String staff) {
    return store.write(
        h -> {
          List<OrderListStore.SlipRow> rows =
              (orderIds.isEmpty() ? kept.page(h, OrderFilter.ALL, 0, ALL) : kept.these(h, orderIds))
                  .stream().filter(row -> row.line().slipWorks() && !row.slipLost()).toList();
          rows.forEach(row -> audit.add(h, staff, action, row.line().orderId()));
          return rows;
        });
  }

  private Slip slip(OrderListStore.SlipRow row) {
    OrderLine line = row.line();
    SlipSecrets secrets = secrets(row);
    return new Slip(
        qrText(line),
        secrets.typedCode(),
        schools.getOrDefault(line.npsn(), "NPSN " + line.npsn()),
        line.className(),
        row.listNumber(),
        line.name(),
        switch (factor) {
          case PIN -> new SlipFactor.Pin(secrets.pin());
          case BIRTH_DATE -> new SlipFactor.BirthDate();
        },
        LocalDate.parse(line.collectUntil()));
  }

  private ClassEntry entry(OrderListStore.SlipRow row) {
    OrderLine line = row.line();
    return new ClassEntry(
        schools.getOrDefault(line.npsn(), "NPSN " + line.npsn()),
        line.className(),
        row.listNumber(),
        line.name(),
        line.kioskName(),
        LocalDate.parse(line.collectUntil()));
  }

  private Codes codes(OrderListStore.SlipRow row) {
    OrderLine line = row.line();
    SlipSecrets secrets = secrets(row);
    TypedCode typed = secrets.typedCode();
    return new Codes(
        line.orderId(),
        line.applicationId(),
        line.issueNumber(),
        qrText(line),
        typed.printed(),
        factor == FactorKind.PIN ? secrets.pin() : null,
        line.collectUntil());
  }

  private String qrText(OrderLine line) {
    return mint.qrText(
        OrderId.of(line.orderId()), line.issueNumber(), LocalDate.parse(line.collectUntil()));
  }

  private SlipSecrets secrets(OrderListStore.SlipRow row) {
    return SlipSecrets.open(row.secrets(), OrderListStore.id(row), wrapping);
  }
}
