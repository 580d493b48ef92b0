package id.kia.kiosk.stock;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.kia.contract.sync.EventKind;
import id.kia.kiosk.journal.EventJournal;
import id.kia.kiosk.store.SettingStore;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Tells the office once when supplies end before new ones could be here, and again only after they
 * were filled up in between; durable, so a reboot repeats nothing.
 */
public final class SupplyWatch {
  private static final String TOLD = "supply.told";

  private final EventJournal journal;

  public SupplyWatch(EventJournal journal) {
    this.journal = journal;
  }

  /** Looks at a forecast in this transaction; a kiosk that was never stocked is no news. */
  public void look(Handle tx, Forecast forecast, boolean everStocked) {
    boolean soon = everStocked && forecast.soon(forecast.cards());
    boolean told = SettingStore.get(tx, TOLD).map(Boolean::parseBoolean).orElse(false);
    if (soon != told) {
      SettingStore.put(tx, TOLD, Boolean.toString(soon));
      if (soon) {
        journal.append(tx, EventKind.ALARM, Optional.empty(), data(forecast));
      }
    }
  }

  private static ObjectNode data(Forecast forecast) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.put("code", StockAlarm.SUPPLY_LOW.code());
    data.put("cardsLeft", forecast.cards());
    forecast.days().ifPresent(days -> data.put("schoolDaysLeft", days));
    data.put("leadSchoolDays", forecast.policy().leadSchoolDays());
    return data;
  }
}
