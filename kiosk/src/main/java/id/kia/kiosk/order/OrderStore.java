package id.kia.kiosk.order;

import id.kia.contract.code.KeyedHash;
import id.kia.contract.order.CardType;
import id.kia.contract.order.FactorKind;
import id.kia.contract.order.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The rows of {@link Orders}. */
final class OrderStore {
  private static final String SELECT = "select * from kiosk_order ";

  private static final KeyedHash NO_HASH = new KeyedHash("0".repeat(64));

  private OrderStore() {}

  static Optional<KioskOrder> find(Handle handle, OrderId id) {
    return handle
        .createQuery(SELECT + "where order_id = ?")
        .bind(0, id.toString())
        .map(OrderStore::order)
        .findOne()
        .or(() -> TombstoneStore.find(handle, id));
  }

  static Optional<KioskOrder> byTypedCode(Handle handle, KeyedHash code) {
    return handle
        .createQuery(SELECT + "where code_hash = ? order by row_version desc limit 1")
        .bind(0, code.hex())
        .map(OrderStore::order)
        .findOne();
  }

  static List<KioskOrder> in(Handle handle, Collection<OrderState> states) {
    return handle
        .createQuery(SELECT + "where state in (<states>) order by priority desc, order_id")
        .bindList("states", states.stream().map(OrderState::name).toList())
        .map(OrderStore::order)
        .list();
  }

  static int count(Handle handle, String sku, Collection<OrderState> states) {
    int rows =
        handle
            .createQuery(
                "select count(*) from kiosk_order where sku = :sku and state in (<states>)")
            .bind("sku", sku)
            .bindList("states", states.stream().map(OrderState::name).toList())
            .mapTo(Integer.class)
            .one();
    return rows + TombstoneStore.count(handle, sku, states);
  }

  /** Adds a row that was not there; 1 when it was added. */
  static int insert(Handle tx, KioskOrder order) {
    try (var update =
        tx.createUpdate(
            "insert into kiosk_order (order_id, version, row_version, state, held_for, spoils,"
                + " frozen, roll, moved_uptime, claimed_uptime, office_code, school_npsn,"
                + " class_name, card_type, sku, not_before, last_day, collect_until, issue_number,"
                + " code_issue, code_hash, factor_kind, factor_hash, priority, arrived_latest,"
                + " moved_latest) values (:orderId,"
                + " :version, :rowVersion, :state, :heldFor, :spoils, :frozen, :roll, :movedUptime,"
                + " :claimedUptime, :officeCode, :schoolNpsn, :className, :cardType, :sku,"
                + " :notBefore, :lastDay, :collectUntil, :issueNumber, :codeIssue, :codeHash,"
                + " :factorKind, :factorHash, :priority, :arrived, :moved)")) {
      return bind(update, order).execute();
    }
  }

  /** Replaces a row only if it still is at {@code seenRowVersion}; the count says whether. */
  static int update(Handle tx, KioskOrder order, long seenRowVersion) {
    if (seenRowVersion == TombstoneStore.ROW_VERSION && TombstoneStore.raise(tx, order.id())) {
      return insert(tx, order);
    }
    try (var update =
        tx.createUpdate(
            "update kiosk_order set version = :version, row_version = :rowVersion, state = :state,"
                + " held_for = :heldFor, spoils = :spoils, frozen = :frozen, roll = :roll,"
                + " moved_uptime = :movedUptime, claimed_uptime = :claimedUptime, office_code ="
                + " :officeCode, school_npsn = :schoolNpsn, class_name = :className, card_type ="
                + " :cardType, sku = :sku, not_before = :notBefore, last_day = :lastDay,"
                + " collect_until = :collectUntil, issue_number = :issueNumber, code_issue ="
                + " :codeIssue, code_hash = :codeHash, factor_kind = :factorKind, factor_hash ="
                + " :factorHash, priority = :priority, arrived_latest = :arrived,"
                + " moved_latest = :moved where order_id = :orderId and row_version ="
                + " :seen")) {
      return bind(update, order).bind("seen", seenRowVersion).execute();
    }
  }

  static int freeze(Handle tx, OrderId id) {
    return tx.execute("update kiosk_order set frozen = 1 where order_id = ?", id.toString());
  }

  /**
   * What is held already is held in doubt now, whatever held it before; the count says how many.
   */
  static int doubtHeld(Handle tx) {
    return tx.execute(
        "update kiosk_order set held_for = ?, row_version = row_version + 1"
            + " where state = ? and held_for <> ?",
        HeldFor.DOUBT,
        OrderState.HELD,
        HeldFor.DOUBT);
  }

  /** No order can have arrived or moved after the latest time that it can be now. */
  static void anchor(Handle tx, long latestMillis) {
    tx.execute(
        "update kiosk_order set arrived_latest = min(arrived_latest, ?),"
            + " moved_latest = min(moved_latest, ?) where moved_latest > ? or arrived_latest > ?",
        latestMillis,
        latestMillis,
        latestMillis,
        latestMillis);
  }

  /** Orders in these states whose last move is this long past, and that are not forgotten yet. */
  static List<KioskOrder> unforgotten(
      Handle handle, Collection<OrderState> states, long movedBeforeMillis) {
    return handle
        .createQuery(
            SELECT
                + "where last_day is not null and moved_latest <= :before and state in (<states>)"
                + " order by order_id")
        .bind("before", movedBeforeMillis)
        .bindList("states", states.stream().map(OrderState::name).toList())
        .map(OrderStore::order)
        .list();
  }

  /** The days tell a birth date, the hash of a factor too; the class narrows it down. */
  static void forget(Handle tx, OrderId id) {
    tx.execute(
        "update kiosk_order set class_name = '', not_before = null, last_day = null,"
            + " collect_until = null, code_hash = null, factor_hash = null where order_id = ?",
        id.toString());
  }

  static void raiseIssue(Handle tx, OrderId id, int issueNumber) {
    tx.execute(
        "update kiosk_order set issue_number = ? where order_id = ? and issue_number < ?",
        issueNumber,
        id.toString(),
        issueNumber);
    TombstoneStore.raiseIssue(tx, id, issueNumber);
  }

  private static <S extends SqlStatement<S>> S bind(S statement, KioskOrder order) {
    @Nullable OrderTerms terms = order.terms().orElse(null);
    S bound =
        statement
            .bind("orderId", order.id().toString())
            .bind("version", order.version())
            .bind("rowVersion", order.rowVersion())
            .bind("state", order.state())
            .bind("heldFor", order.heldFor().map(HeldFor::name).orElse(null))
            .bind("spoils", order.spoils())
            .bind("frozen", order.frozen() ? 1 : 0)
            .bind("roll", order.roll().isPresent() ? (Long) order.roll().getAsLong() : null)
            .bind("movedUptime", order.movedUptime())
            .bind("claimedUptime", order.claimedUptime())
            .bind("arrived", order.since().arrived())
            .bind("moved", order.since().moved());
    if (terms == null) {
      for (String column : TERMS) {
        bound = bound.bind(column, (String) null);
      }
      return bound;
    }
    return bound
        .bind("officeCode", terms.officeCode())
        .bind("schoolNpsn", terms.schoolNpsn())
        .bind("className", terms.className())
        .bind("cardType", terms.cardType())
        .bind("sku", terms.sku())
        .bind("notBefore", terms.notBefore().toString())
        .bind("lastDay", terms.lastDay().toString())
        .bind("collectUntil", terms.collectUntil().toString())
        .bind("issueNumber", terms.issueNumber())
        .bind("codeIssue", terms.codeIssue())
        .bind("codeHash", terms.codeHash().hex())
        .bind("factorKind", terms.factorKind())
        .bind("factorHash", terms.factorHash().hex())
        .bind("priority", terms.priority());
  }

  private static final List<String> TERMS =
      List.of(
          "officeCode",
          "schoolNpsn",
          "className",
          "cardType",
          "sku",
          "notBefore",
          "lastDay",
          "collectUntil",
          "issueNumber",
          "codeIssue",
          "codeHash",
          "factorKind",
          "factorHash",
          "priority");

  static KioskOrder order(ResultSet row, StatementContext context) throws SQLException {
    long roll = row.getLong("roll");
    OptionalLong fitted = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(roll);
    return new KioskOrder(
        OrderId.of(row.getString("order_id")),
        row.getInt("version"),
        row.getLong("row_version"),
        OrderState.valueOf(row.getString("state")),
        Optional.ofNullable(row.getString("held_for")).map(HeldFor::valueOf),
        row.getInt("spoils"),
        row.getBoolean("frozen"),
        fitted,
        row.getLong("moved_uptime"),
        row.getLong("claimed_uptime"),
        new KioskOrder.Since(row.getLong("arrived_latest"), row.getLong("moved_latest")),
        row.getString("office_code") == null ? Optional.empty() : Optional.of(terms(row)));
  }

  private static OrderTerms terms(ResultSet row) throws SQLException {
    return new OrderTerms(
        row.getString("office_code"),
        row.getString("school_npsn"),
        row.getString("class_name"),
        CardType.valueOf(row.getString("card_type")),
        row.getString("sku"),
        day(row.getString("not_before")),
        day(row.getString("last_day")),
        day(row.getString("collect_until")),
        row.getInt("issue_number"),
        row.getInt("code_issue"),
        hash(row.getString("code_hash")),
        FactorKind.valueOf(row.getString("factor_kind")),
        hash(row.getString("factor_hash")),
        row.getInt("priority"));
  }

  /** A forgotten order has no days; each of them is long over. */
  private static LocalDate day(@Nullable String written) {
    return written == null ? LocalDate.EPOCH : LocalDate.parse(written);
  }

  /** A forgotten order has no hashes; this is the hash of nothing. */
  private static KeyedHash hash(@Nullable String written) {
    return written == null ? NO_HASH : new KeyedHash(written);
  }
}
