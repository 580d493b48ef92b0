package id.kia.hub.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import id.kia.contract.trust.FingerprintWords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Kiosks for reading. */
public final class KioskListStore {
  private static final int CONCERNS = 8;
  private static final int ALL = 10_000;

  private final String office;
  private final Optional<byte[]> root;

  /**
   * Of one office.
   *
   * @param root of the office's key list, if it has one
   */
  public KioskListStore(String office, Optional<byte[]> root) {
    this.office = office;
    this.root = root;
  }

  /** All kiosks, by name. */
  public List<KioskLine> all(Handle h) {
    return page(h, "", 0, ALL);
  }

  /** How many have this in their name or number; blank for all. */
  public int count(Handle h, String text) {
    return filtered(h, "select count(*)", text, "").mapTo(Integer.class).one();
  }

  /** A page of them, by name. */
  public List<KioskLine> page(Handle h, String text, int offset, int limit) {
    return filtered(h, "select *", text, " order by name, kiosk_id limit :limit offset :offset")
        .bind("limit", limit)
        .bind("offset", offset)
        .map(
            (rs, ctx) ->
                new KioskLine(
                    rs.getString("kiosk_id"),
                    rs.getString("name"),
                    words(rs.getBytes("signing_key"), rs.getBytes("sealing_key")),
                    rs.getLong("enrolled_at"),
                    rs.getLong("last_contact_at"),
                    tree(rs.getString("status")),
                    rs.getLong("status_at"),
                    concerns(h, rs.getString("kiosk_id")),
                    conflicts(h, rs.getString("kiosk_id")),
                    rs.getInt("doubled") == 1,
                    lives(h, rs.getString("kiosk_id"), rs.getString("incarnation"))))
        .list();
  }

  private String words(byte[] signing, byte[] sealing) {
    return root.map(key -> FingerprintWords.ofEnrolment(key, signing, sealing)).orElse("");
  }

  private Query filtered(Handle h, String select, String text, String end) {
    String like = text.strip().toUpperCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
    return h.createQuery(
            select
                + " from kiosk where office = :office and (:text = '' or upper(name) like :like"
                + " escape '!' or upper(kiosk_id) like :like escape '!')"
                + end)
        .bind("office", office)
        .bind("text", like)
        .bind("like", "%" + like + "%");
  }

  private List<KioskLine.Concern> concerns(Handle h, String kiosk) {
    return h.createQuery(
            "select kind, data, received_at, sequence from kiosk_event where office = :office"
                + " and kiosk_id = :kiosk and kind in ('ALARM', 'CODE_LOCKED', 'ORDER_CONFLICT')"
                + " union all select 'FACT', '{\"code\":\"' || code || '\"}', at, 0 from sync_fact"
                + " where office = :office and kiosk_id = :kiosk"
                + " order by received_at desc, sequence desc limit :most")
        .bind("office", office)
        .bind("kiosk", kiosk)
        .bind("most", CONCERNS)
        .map(
            (rs, ctx) ->
                new KioskLine.Concern(
                    rs.getString("kind"),
                    tree(rs.getString("data")).path("code").asText(""),
                    rs.getLong("received_at")))
        .list();
  }

  private List<KioskLine.Machine> lives(Handle h, String kiosk, String present) {
    return h.createQuery(
            "select incarnation, heard_at from kiosk_life where office = :office"
                + " and kiosk_id = :kiosk order by place desc")
        .bind("office", office)
        .bind("kiosk", kiosk)
        .map(
            (rs, ctx) ->
                new KioskLine.Machine(
                    rs.getString("incarnation"),
                    rs.getLong("heard_at"),
                    rs.getString("incarnation").equals(present)))
        .list();
  }

  private int conflicts(Handle h, String kiosk) {
    return h.createQuery(
            "select count(*) from event_conflict where office = :office and kiosk_id = :kiosk")
        .bind("office", office)
        .bind("kiosk", kiosk)
        .mapTo(Integer.class)
        .one();
  }

  private static JsonNode tree(@Nullable String json) {
    if (json == null) {
      return JsonNodeFactory.instance.objectNode();
    }
    try {
      return Json.readTolerant(json.getBytes(StandardCharsets.UTF_8), JsonNode.class);
    } catch (BadJsonException e) {
      throw new IllegalStateException("HUB-STORE a kiosk's status is damaged", e);
    }
  }
}
