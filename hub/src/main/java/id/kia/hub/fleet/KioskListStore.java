package id.kia.hub.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import id.kia.contract.BadJsonException;
import id.kia.contract.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Kiosks for reading. */
public final class KioskListStore {
  private static final int CONCERNS = 8;

  private final String office;

  public KioskListStore(String office) {
    this.office = office;
  }

  /** All kiosks, by name. */
  public List<KioskLine> all(Handle h) {
    return h.createQuery("select * from kiosk where office = :office order by name, kiosk_id")
        .bind("office", office)
        .map(
            (rs, ctx) ->
                new KioskLine(
                    rs.getString("kiosk_id"),
                    rs.getString("name"),
                    rs.getLong("enrolled_at"),
                    rs.getLong("last_contact_at"),
                    tree(rs.getString("status")),
                    rs.getLong("status_at"),
                    concerns(h, rs.getString("kiosk_id")),
                    conflicts(h, rs.getString("kiosk_id"))))
        .list();
  }

  private List<KioskLine.Concern> concerns(Handle h, String kiosk) {
    return h.createQuery(
            "select kind, data, received_at from kiosk_event where office = :office"
                + " and kiosk_id = :kiosk and kind in ('ALARM', 'CODE_LOCKED', 'ORDER_CONFLICT')"
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
